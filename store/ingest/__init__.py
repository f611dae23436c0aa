"""Turns files, folders and links into articles: one module a format, one door.

- `running` is the door: it finds sources, reads them and writes batches; `single` reads one article
  without keeping it
- finding: `walking` (folders), `links`, `fetching` (the safe way to the internet), `exchange` (one
  question to one server)
- formats: `formats` chooses the reader; `pages` (HTML), `records` (JSON), `markdown`, `documents`
  (PDF, Word), `apart` (reads what may be dangerous in a process of its own), `sides` (what lies
  beside a file)
- cleaning: `decoding` (bytes to text), `markup`, `wrapping`, `fields` and `stated` (what a source
  says of itself, and its date), `release` (whether it may be shown yet), `incoming` (the article as
  found), `cleaning` (as the archive takes it)
- reading: `readers` (on all cores, ahead of the writer)
"""

from store.ingest.running import ingest

__all__ = ["ingest"]
