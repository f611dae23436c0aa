"""Version 4: what the running bot has to remember: digests, events seen, topic aliases."""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE digests (
        id INTEGER PRIMARY KEY,
        channel TEXT NOT NULL,
        due TEXT NOT NULL,
        again INTEGER NOT NULL DEFAULT 0,
        start TEXT,
        "end" TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('due', 'posting', 'posted', 'failed')),
        owner TEXT,
        lease_until TEXT,
        claimed TEXT,
        posted TEXT,
        error TEXT,
        UNIQUE (channel, due, again)
    )""",
    'CREATE INDEX digests_by_end ON digests (channel, "end")',
    """CREATE TABLE digest_channels (
        channel TEXT PRIMARY KEY,
        since TEXT NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE digest_parts (
        digest INTEGER NOT NULL REFERENCES digests (id),
        n INTEGER NOT NULL,
        key TEXT NOT NULL UNIQUE,
        payload TEXT,
        ts TEXT,
        permalink TEXT,
        posted TEXT,
        PRIMARY KEY (digest, n)
    ) WITHOUT ROWID""",
    """CREATE TABLE digest_articles (
        digest INTEGER NOT NULL REFERENCES digests (id),
        article INTEGER NOT NULL REFERENCES articles (id),
        PRIMARY KEY (digest, article)
    ) WITHOUT ROWID""",
    "CREATE TABLE events_seen (event_id TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID",
    "CREATE INDEX events_seen_by_at ON events_seen (at)",
    """CREATE TABLE topic_aliases (
        name TEXT NOT NULL,
        form TEXT NOT NULL,
        by TEXT,
        at TEXT NOT NULL,
        PRIMARY KEY (name, form)
    ) WITHOUT ROWID""",
)
