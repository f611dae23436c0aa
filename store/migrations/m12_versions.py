"""Version 12: earlier versions of an article, and links told alike by more of their forms.

`past_versions` has the texts that a newer version of the same record took the place of, by their
hash: an older file that is read again changes nothing. The keys of links with parameters, with
encoded or foreign letters, and of phones' pages are made anew.
"""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE past_versions (
        article INTEGER NOT NULL REFERENCES articles (id),
        content_hash TEXT NOT NULL,
        PRIMARY KEY (article, content_hash)
    ) WITHOUT ROWID""",
    """UPDATE articles SET url_key = clippings_url_key(url) WHERE id IN (
        SELECT id FROM articles WHERE url_key IS NOT NULL
           AND (url_key GLOB '*[^a-zA-Z0-9./:_~-]*' OR url_key LIKE '%//%' OR url_key LIKE '%.amp'
                OR url_key LIKE '%/amp/%' OR url_key LIKE 'touch.%'))""",
)
