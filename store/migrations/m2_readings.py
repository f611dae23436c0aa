"""Version 2: what the reader found in each article, all of it rebuilt by a re-reading.

`words` columns are what the search indexes look into, never what is shown: what is shown is cut
from the article's text. `day` repeats the article's day so that one index answers in order.
"""

from store.migrations.m1_articles import TOKENIZER

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE sentences (
        article INTEGER NOT NULL REFERENCES articles (id),
        n INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        paragraph INTEGER NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (article, n)
    ) WITHOUT ROWID""",
    """CREATE TABLE timexes (
        article INTEGER NOT NULL REFERENCES articles (id),
        n INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        type TEXT NOT NULL,
        value TEXT NOT NULL,
        mod TEXT,
        edtf TEXT,
        inferred TEXT NOT NULL,
        rule TEXT NOT NULL,
        because TEXT,
        chained INTEGER NOT NULL,
        PRIMARY KEY (article, n)
    ) WITHOUT ROWID""",
    """CREATE TABLE summaries (
        article INTEGER NOT NULL REFERENCES articles (id),
        place INTEGER NOT NULL,
        sentence INTEGER NOT NULL,
        score REAL NOT NULL,
        leans_on INTEGER,
        insert_words TEXT,
        insert_at INTEGER,
        comment INTEGER NOT NULL,
        PRIMARY KEY (article, place)
    ) WITHOUT ROWID""",
    """CREATE TABLE events (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES articles (id),
        n INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        spans TEXT NOT NULL,
        timex INTEGER NOT NULL,
        sentence_start INTEGER NOT NULL,
        sentence_end INTEGER NOT NULL,
        status TEXT NOT NULL,
        said_by TEXT,
        weight REAL NOT NULL,
        edtf TEXT,
        first_day TEXT,
        last_day TEXT,
        countries TEXT NOT NULL
    )""",
    """CREATE TABLE event_words (
        event INTEGER PRIMARY KEY REFERENCES events (id),
        words TEXT NOT NULL
    )""",
    "CREATE INDEX events_by_article ON events (article, n)",
    "CREATE INDEX events_by_day ON events (first_day)",
    f"""CREATE VIRTUAL TABLE events_fts USING fts5 (
        words, content='event_words', content_rowid='event', {TOKENIZER})""",
    """CREATE TRIGGER events_fts_insert AFTER INSERT ON event_words BEGIN
        INSERT INTO events_fts (rowid, words) VALUES (new.event, new.words);
    END""",
    """CREATE TRIGGER events_fts_delete AFTER DELETE ON event_words BEGIN
        INSERT INTO events_fts (events_fts, rowid, words) VALUES ('delete', old.event, old.words);
    END""",
    """CREATE TABLE standing (
        article INTEGER PRIMARY KEY REFERENCES articles (id),
        words TEXT NOT NULL
    )""",
    f"""CREATE VIRTUAL TABLE standing_fts USING fts5 (
        words, content='standing', content_rowid='article', {TOKENIZER})""",
    """CREATE TRIGGER standing_fts_insert AFTER INSERT ON standing BEGIN
        INSERT INTO standing_fts (rowid, words) VALUES (new.article, new.words);
    END""",
    """CREATE TRIGGER standing_fts_delete AFTER DELETE ON standing BEGIN
        INSERT INTO standing_fts (standing_fts, rowid, words)
        VALUES ('delete', old.article, old.words);
    END""",
)
