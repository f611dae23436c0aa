"""The archive: everything that knows SQL.

- the file: `archive` (connections, transactions), `schema` (brings it to the present form by
  `store.migrations`), `clock`, `codec` (values in columns), `plain` (text that SQLite can hold),
  `unspaced` (indexing scripts without spaces), `shingles` (hidden texts, for copies of them),
  `errors`, `values`
- the way in: `store.ingest` turns files and links into deliveries; `checking` makes one fit,
  `intake` decides whether it is new, by `addresses`, `versions` and `held`; `fields` puts together
  what its origins say of it, `derived` and `speaking` keep what was read, `reading` reads anew, on
  all cores by `workers`
- articles: `articles`, `finding` (by number, link or headline), `search`, `related`, `sources`,
  `arrivals` (what is new), `revisions`, `corrections`, `hidden`, `embargoes`, `export`
- people: `people` (parts in `store.person`), `naming` (names as keys), `offices`, `store.identity`
  (what colleagues say of who is who)
- what they said: `quotes` (of somebody), `remarks` (of anybody), `most_quoted` (who is, most)
- timelines: `events` (parts in `store.timeline`), `event_dates` and `event_columns` (very many of
  them, fast), `days` (which a date covers); `topics` (parts in `store.topic`)
- digests: `digests` (parts in `store.digest`)
- the bot's own memory: `events_seen`, `unanswered`
"""
