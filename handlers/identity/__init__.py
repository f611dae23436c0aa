"""Who is one person: whom a name means, why, and what colleagues say of it."""
