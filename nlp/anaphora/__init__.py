"""Words that lean on what stood before: "he", "the union", "that decision", a bare surname."""
