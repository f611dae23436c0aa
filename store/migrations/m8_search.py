"""Version 8: search in very large archives, and in scripts that are written without spaces.

What is hidden is found by two indexes: one of what somebody or an agency took out, one of
embargoes by their end, so that those which ended long ago cost nothing. Sources have an index by
day, which answers a question that has filters alone without a look at any article.
`runs_fts` holds no text, only pairs of signs; what it is told to forget is computed anew from the
old text, so `clippings_pairs` must always give for a text what it gave before.
"""

from store.migrations.m1_articles import TOKENIZER

STATEMENTS: tuple[str, ...] = (
    "DROP VIEW hidden_articles",
    "DROP INDEX articles_hidden",
    """CREATE INDEX articles_hidden ON articles (id)
        WHERE withdrawn IS NOT NULL OR successor IS NOT NULL OR rights <> 'usable'""",
    "CREATE INDEX articles_by_embargo ON articles (embargo) WHERE embargo IS NOT NULL",
    """CREATE VIEW hidden_articles AS
        SELECT id FROM articles
         WHERE withdrawn IS NOT NULL OR successor IS NOT NULL OR rights <> 'usable'
        UNION ALL
        SELECT id FROM articles WHERE embargo > clippings_now() AND embargo IS NOT NULL
           AND withdrawn IS NULL AND successor IS NULL AND rights = 'usable'""",
    "DROP INDEX articles_by_source",
    "CREATE INDEX articles_by_source ON articles (source, day, id)",
    f"CREATE VIRTUAL TABLE runs_fts USING fts5 (pairs, content='', {TOKENIZER})",
    """INSERT INTO runs_fts (rowid, pairs)
        SELECT id, pairs FROM (SELECT id, clippings_pairs(title, text) AS pairs FROM articles)
        WHERE pairs <> ''""",
    """CREATE TRIGGER runs_fts_insert AFTER INSERT ON articles
        WHEN clippings_pairs(new.title, new.text) <> ''
    BEGIN
        INSERT INTO runs_fts (rowid, pairs)
        VALUES (new.id, clippings_pairs(new.title, new.text));
    END""",
    """CREATE TRIGGER runs_fts_update AFTER UPDATE OF title, text ON articles
        WHEN clippings_pairs(old.title, old.text) <> clippings_pairs(new.title, new.text)
    BEGIN
        INSERT INTO runs_fts (runs_fts, rowid, pairs)
        SELECT 'delete', old.id, clippings_pairs(old.title, old.text)
        WHERE clippings_pairs(old.title, old.text) <> '';
        INSERT INTO runs_fts (rowid, pairs)
        SELECT new.id, clippings_pairs(new.title, new.text)
        WHERE clippings_pairs(new.title, new.text) <> '';
    END""",
)
