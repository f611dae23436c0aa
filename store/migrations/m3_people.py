"""Version 3: people, the forms that articles use for them, where they appear, what they said.

A form is one normalised name; it points at the person it stands for, so that a merge moves forms
and an undone merge moves them back. Appearances and quotations keep their form.
"""

from store.migrations.m1_articles import TOKENIZER

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE people (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        merged_into INTEGER REFERENCES people (id)
    )""",
    """CREATE TABLE forms (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        form TEXT NOT NULL,
        person INTEGER NOT NULL REFERENCES people (id),
        first_person INTEGER NOT NULL REFERENCES people (id),
        decided INTEGER NOT NULL DEFAULT 0
    )""",
    "CREATE INDEX forms_by_person ON forms (person)",
    """CREATE TABLE aliases (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL,
        form INTEGER NOT NULL REFERENCES forms (id),
        alias TEXT NOT NULL,
        UNIQUE (key, form)
    )""",
    "CREATE INDEX aliases_by_form ON aliases (form)",
    """CREATE TABLE form_words (
        word TEXT NOT NULL,
        form INTEGER NOT NULL REFERENCES forms (id),
        PRIMARY KEY (word, form)
    ) WITHOUT ROWID""",
    """CREATE TABLE form_roles (
        form INTEGER NOT NULL REFERENCES forms (id),
        role TEXT NOT NULL,
        PRIMARY KEY (form, role)
    ) WITHOUT ROWID""",
    """CREATE TABLE appearances (
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (id),
        n INTEGER NOT NULL,
        form INTEGER NOT NULL REFERENCES forms (id),
        person INTEGER NOT NULL REFERENCES people (id),
        day TEXT,
        name TEXT NOT NULL,
        role TEXT,
        role_start INTEGER,
        role_end INTEGER,
        aliases TEXT NOT NULL,
        gender TEXT,
        kind TEXT NOT NULL,
        mentions TEXT NOT NULL
    )""",
    "CREATE INDEX appearances_by_article ON appearances (article, n)",
    "CREATE INDEX appearances_by_person ON appearances (person, day DESC, article DESC)",
    "CREATE INDEX appearances_by_form ON appearances (form)",
    """CREATE TABLE quotes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES articles (id),
        n INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        spans TEXT NOT NULL,
        kind TEXT NOT NULL,
        speaker TEXT,
        speaker_start INTEGER,
        speaker_end INTEGER,
        speaker_kind TEXT NOT NULL,
        form INTEGER REFERENCES forms (id),
        person INTEGER REFERENCES people (id),
        day TEXT,
        role TEXT,
        via TEXT,
        cue_start INTEGER,
        cue_end INTEGER,
        clause_start INTEGER,
        clause_end INTEGER,
        leans INTEGER NOT NULL,
        probably TEXT,
        date TEXT,
        confidence REAL NOT NULL,
        corrected INTEGER NOT NULL DEFAULT 0,
        words TEXT NOT NULL,
        around TEXT NOT NULL
    )""",
    "CREATE INDEX quotes_by_article ON quotes (article, n)",
    """CREATE INDEX quotes_by_person ON quotes (person, day DESC, article DESC, n, kind)
        WHERE person IS NOT NULL""",
    "CREATE INDEX quotes_by_form ON quotes (form) WHERE form IS NOT NULL",
    f"""CREATE VIRTUAL TABLE quotes_fts USING fts5 (
        words, around, content='quotes', content_rowid='id', {TOKENIZER})""",
    """CREATE TRIGGER quotes_fts_insert AFTER INSERT ON quotes BEGIN
        INSERT INTO quotes_fts (rowid, words, around) VALUES (new.id, new.words, new.around);
    END""",
    """CREATE TRIGGER quotes_fts_delete AFTER DELETE ON quotes BEGIN
        INSERT INTO quotes_fts (quotes_fts, rowid, words, around)
        VALUES ('delete', old.id, old.words, old.around);
    END""",
    """CREATE TABLE merges (
        id INTEGER PRIMARY KEY,
        kept INTEGER NOT NULL REFERENCES people (id),
        form INTEGER NOT NULL REFERENCES forms (id),
        moved_from INTEGER NOT NULL REFERENCES people (id),
        why TEXT NOT NULL,
        by TEXT,
        at TEXT NOT NULL,
        undone TEXT
    )""",
    "CREATE INDEX merges_by_form ON merges (form)",
)
