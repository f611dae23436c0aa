"""Version 15: what is hidden, by its shingles, so that a copy of any of it is found at once.

The triggers see whatever hides an article, shows it or changes its text, whoever does it. An
embargo that ends by itself leaves its rows behind until `store.held` takes them out; whoever looks
something up asks `visible_articles` too. `clippings_shingles` must always give for a text what it
gave before.
"""

_ARTICLE_IS_HIDDEN = (
    "new.successor IS NULL AND NOT EXISTS (SELECT 1 FROM visible_articles WHERE id = new.id)"
)
_TAKE_IN = f"""
        INSERT INTO hidden_texts
        SELECT new.id, json_array_length(clippings_shingles(new.text)) WHERE {_ARTICLE_IS_HIDDEN};
        INSERT INTO hidden_shingles
        SELECT value, new.id FROM json_each(clippings_shingles(new.text))
        WHERE {_ARTICLE_IS_HIDDEN};"""  # noqa: S608 no input in it
_HIDDEN = "FROM articles a WHERE a.successor IS NULL AND a.id IN (SELECT id FROM hidden_articles)"

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE hidden_texts (
        article INTEGER PRIMARY KEY REFERENCES articles (id),
        shingles INTEGER NOT NULL
    )""",
    """CREATE TABLE hidden_shingles (
        shingle INTEGER NOT NULL,
        article INTEGER NOT NULL,
        PRIMARY KEY (shingle, article)
    ) WITHOUT ROWID""",
    f"""INSERT INTO hidden_texts
        SELECT a.id, json_array_length(clippings_shingles(a.text)) {_HIDDEN}""",
    f"""INSERT INTO hidden_shingles
        SELECT j.value, t.id FROM (SELECT a.id, a.text {_HIDDEN}) t, json_each(
            clippings_shingles(t.text)) j ORDER BY 1, 2""",  # noqa: S608 no input in it
    f"""CREATE TRIGGER hidden_insert AFTER INSERT ON articles
        WHEN {_ARTICLE_IS_HIDDEN}
    BEGIN{_TAKE_IN}
    END""",
    f"""CREATE TRIGGER hidden_update
        AFTER UPDATE OF text, withdrawn, successor, rights, embargo ON articles
    BEGIN
        DELETE FROM hidden_shingles WHERE article = old.id
           AND shingle IN (SELECT value FROM json_each(clippings_shingles(old.text)));
        DELETE FROM hidden_texts WHERE article = old.id;{_TAKE_IN}
    END""",  # noqa: S608 no input in it
)
