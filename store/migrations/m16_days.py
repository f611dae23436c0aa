"""Version 16: the last day of events beside their first, so that those of a year are only counted.

The index alone tells which events lie in a stretch of time: with the first day in it, each event of
the stretch had to be looked up in its table, far apart on the disk.
"""

STATEMENTS: tuple[str, ...] = (
    "DROP INDEX events_by_day",
    "CREATE INDEX events_by_day ON events (first_day, last_day)",
)
