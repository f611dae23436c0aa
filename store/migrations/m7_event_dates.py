"""Version 7: one narrow row for each dated event, so that a hundred thousand are counted at once.

`lag` is how many days after the event its article appeared; `worth` and `weight` are thousandths.
"""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE event_dates (
        event INTEGER PRIMARY KEY REFERENCES events (id),
        article INTEGER NOT NULL,
        edtf TEXT NOT NULL,
        lag INTEGER,
        worth INTEGER NOT NULL,
        weight INTEGER NOT NULL
    )""",
    """INSERT INTO event_dates
        SELECT event, article, edtf, lag,
               CAST(kind * CASE WHEN lag = 0 THEN 0.7 WHEN lag > 2 THEN 1.3 ELSE 1.0 END
                    + 0.5 AS INTEGER),
               weight
        FROM (SELECT e.id AS event, e.article, e.edtf,
                     CAST(round(julianday(a.day) - julianday(coalesce(e.last_day, e.first_day)))
                          AS INTEGER) AS lag,
                     CASE e.status WHEN 'happened' THEN 1000 WHEN 'planned' THEN 700
                                   WHEN 'said' THEN 500 ELSE 100 END AS kind,
                     CAST(round(e.weight * 1000) AS INTEGER) AS weight
              FROM events e JOIN articles a ON a.id = e.article
              WHERE e.edtf IS NOT NULL)""",
)
