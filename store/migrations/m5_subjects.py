"""Version 5: what a digest called its subjects, so that the next one calls them the same."""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE digest_subjects (
        digest INTEGER NOT NULL REFERENCES digests (id),
        n INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (digest, n)
    ) WITHOUT ROWID""",
    "CREATE INDEX corrections_by_at ON corrections (at)",
)
