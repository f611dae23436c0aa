"""Version 15: what is hidden, by its shingles, so that a copy of any of it is found at once.

`size` is how many shingles the article's text has; it comes before `article`, so that a text that
shares few of its own is held against short ones only. The triggers see whatever hides an article,
shows it or changes its text, whoever does it. An embargo that ends by itself leaves its rows behind
until `store.embargoes` touches the article; whoever looks something up asks `visible_articles` too.
`clippings_shingles` must always give for a text what it gave before.
"""

_TAKE_IN = """
        INSERT INTO hidden_shingles
        SELECT j.value, json_array_length(s.all_of_it), new.id
        FROM (SELECT clippings_shingles(new.text) AS all_of_it) s, json_each(s.all_of_it) j
        WHERE new.successor IS NULL
          AND NOT EXISTS (SELECT 1 FROM visible_articles WHERE id = new.id);"""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE hidden_shingles (
        shingle INTEGER NOT NULL,
        size INTEGER NOT NULL,
        article INTEGER NOT NULL,
        PRIMARY KEY (shingle, size, article)
    ) WITHOUT ROWID""",
    """INSERT INTO hidden_shingles
        SELECT j.value, json_array_length(s.all_of_it), s.id
        FROM (SELECT a.id, clippings_shingles(a.text) AS all_of_it
              FROM hidden_articles h CROSS JOIN articles a ON a.id = h.id
              WHERE a.successor IS NULL) s, json_each(s.all_of_it) j
        ORDER BY 1, 2, 3""",
    f"""CREATE TRIGGER hidden_insert AFTER INSERT ON articles
        WHEN new.withdrawn IS NOT NULL OR new.rights <> 'usable' OR new.embargo IS NOT NULL
    BEGIN{_TAKE_IN}
    END""",
    f"""CREATE TRIGGER hidden_update
        AFTER UPDATE OF text, withdrawn, successor, rights, embargo ON articles
    BEGIN
        DELETE FROM hidden_shingles WHERE (shingle, size, article) IN (
            SELECT j.value, json_array_length(s.all_of_it), old.id
            FROM (SELECT clippings_shingles(old.text) AS all_of_it) s, json_each(s.all_of_it) j);
        {_TAKE_IN}
    END""",  # noqa: S608 no input in it
)
