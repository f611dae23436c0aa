"""Version 14: questions that are being answered, so that the next start finishes what a crash cut.

Only where a question stands is kept, never its words. `held_until` is how long the process that
answers it (`owner`) is believed to be alive; `tries` counts the starts that have begun on it anew.
"""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE unanswered (
        event TEXT PRIMARY KEY,
        channel TEXT NOT NULL,
        ts TEXT NOT NULL,
        thread TEXT,
        direct INTEGER NOT NULL,
        url TEXT NOT NULL,
        at TEXT NOT NULL,
        owner TEXT NOT NULL,
        held_until TEXT NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID""",
)
