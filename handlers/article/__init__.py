"""Questions about one article, and their answers."""
