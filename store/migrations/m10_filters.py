"""Version 10: filters and digests in very large archives.

What a match of a search is filtered by stands beside its number in one narrow index. The articles
that a digest may call new, and those that an agency canceled, have indexes of their own: a back
catalogue that came in last week is not visited.
"""

STATEMENTS: tuple[str, ...] = (
    "CREATE INDEX articles_by_number ON articles (id, day, source)",
    "CREATE INDEX articles_new ON articles (available, id) WHERE back_catalogue = 0",
    "CREATE INDEX articles_canceled ON articles (updated) WHERE rights = 'canceled'",
)
