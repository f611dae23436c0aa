"""Version 6: what people said of who is one person, and how names sound.

A decision names two names by their keys, so that it holds whatever is read anew; its moves say
which forms it took from whom, so that it can be undone exactly.
"""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE identities (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        said TEXT NOT NULL,
        one TEXT NOT NULL,
        other TEXT NOT NULL,
        by TEXT,
        at TEXT NOT NULL,
        undone TEXT,
        undone_by TEXT,
        replaced_by INTEGER REFERENCES identities (id)
    )""",
    "CREATE INDEX identities_by_one ON identities (one)",
    "CREATE INDEX identities_by_other ON identities (other)",
    """CREATE TABLE identity_moves (
        identity INTEGER NOT NULL REFERENCES identities (id),
        form INTEGER NOT NULL REFERENCES forms (id),
        moved_from INTEGER NOT NULL REFERENCES people (id),
        moved_to INTEGER NOT NULL REFERENCES people (id),
        decided INTEGER NOT NULL,
        PRIMARY KEY (identity, form)
    ) WITHOUT ROWID""",
    "CREATE INDEX merges_by_kept ON merges (kept) WHERE undone IS NULL",
    "ALTER TABLE forms ADD COLUMN sound TEXT NOT NULL DEFAULT ''",
    "UPDATE forms SET sound = clippings_sound(key)",
    "CREATE INDEX forms_by_sound ON forms (sound)",
    """CREATE TABLE name_words (
        word TEXT PRIMARY KEY,
        sound TEXT NOT NULL
    ) WITHOUT ROWID""",
    "INSERT INTO name_words SELECT DISTINCT word, clippings_sound(word) FROM form_words",
    "CREATE INDEX name_words_by_sound ON name_words (sound, word)",
)
