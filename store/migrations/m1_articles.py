"""Version 1: articles, where they came from, what people corrected, and the search over them.

`visible_articles` is the one door: whatever people are shown is read through it. The few hidden
articles have an index of their own, so that counts subtract them instead of visiting all others.
The tokenizer keeps combining marks in its words: without them Khmer falls apart into consonants.
"""

TOKENIZER = """tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\""""

STATEMENTS: tuple[str, ...] = (
    "CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    "INSERT INTO counters VALUES ('changes', 0), ('names', 0)",
    """CREATE TABLE articles (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        title_derived INTEGER NOT NULL,
        byline TEXT,
        source TEXT,
        url TEXT,
        url_key TEXT,
        stated TEXT,
        published TEXT NOT NULL,
        day TEXT,
        language TEXT,
        rights TEXT NOT NULL CHECK (rights IN ('usable', 'withheld', 'canceled')),
        embargo TEXT,
        withdrawn TEXT,
        successor INTEGER REFERENCES articles (id),
        back_catalogue INTEGER NOT NULL,
        added TEXT NOT NULL,
        updated TEXT NOT NULL,
        available TEXT NOT NULL,
        content_hash TEXT NOT NULL,
        reader_version INTEGER NOT NULL,
        text TEXT NOT NULL
    )""",
    "CREATE INDEX articles_by_hash ON articles (content_hash)",
    "CREATE INDEX articles_by_url ON articles (url_key) WHERE url_key IS NOT NULL",
    "CREATE INDEX articles_by_day ON articles (day, id)",
    "CREATE INDEX articles_by_available ON articles (available)",
    "CREATE INDEX articles_by_reader ON articles (reader_version)",
    "CREATE INDEX articles_by_source ON articles (source)",
    """CREATE INDEX articles_hidden ON articles (id)
        WHERE withdrawn IS NOT NULL OR successor IS NOT NULL OR rights <> 'usable'
           OR embargo IS NOT NULL""",
    """CREATE VIEW visible_articles AS SELECT * FROM articles
        WHERE withdrawn IS NULL AND successor IS NULL AND rights = 'usable'
          AND (embargo IS NULL OR embargo <= clippings_now())""",
    """CREATE VIEW hidden_articles AS SELECT id FROM articles
        WHERE (withdrawn IS NOT NULL OR successor IS NOT NULL OR rights <> 'usable'
               OR embargo IS NOT NULL)
          AND (withdrawn IS NOT NULL OR successor IS NOT NULL OR rights <> 'usable'
               OR embargo > clippings_now())""",
    """CREATE TABLE origins (
        uri TEXT PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (id),
        first_seen TEXT NOT NULL,
        version INTEGER,
        updated TEXT,
        draft_hash TEXT NOT NULL,
        draft TEXT NOT NULL,
        original TEXT NOT NULL
    )""",
    "CREATE INDEX origins_by_article ON origins (article)",
    """CREATE TABLE corrections (
        id INTEGER PRIMARY KEY,
        article INTEGER REFERENCES articles (id),
        field TEXT NOT NULL,
        value TEXT,
        exact TEXT,
        before TEXT,
        after TEXT,
        by TEXT,
        at TEXT NOT NULL,
        undone TEXT
    )""",
    "CREATE INDEX corrections_by_article ON corrections (article, field)",
    f"""CREATE VIRTUAL TABLE articles_fts USING fts5 (
        title, byline, text, content='articles', content_rowid='id', {TOKENIZER})""",
    """CREATE TRIGGER articles_fts_insert AFTER INSERT ON articles BEGIN
        INSERT INTO articles_fts (rowid, title, byline, text)
        VALUES (new.id, new.title, new.byline, new.text);
    END""",
    """CREATE TRIGGER articles_fts_update AFTER UPDATE OF title, byline, text ON articles
        WHEN old.title IS NOT new.title OR old.byline IS NOT new.byline OR old.text IS NOT new.text
    BEGIN
        INSERT INTO articles_fts (articles_fts, rowid, title, byline, text)
        VALUES ('delete', old.id, old.title, old.byline, old.text);
        INSERT INTO articles_fts (rowid, title, byline, text)
        VALUES (new.id, new.title, new.byline, new.text);
    END""",
)
