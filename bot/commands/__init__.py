"""One file a command: `add_arguments` says what it takes, `run` does it, returning an exit code.

- the archive: `ingest`, `reindex`, `correct`, `withdraw` and `restore` (by `showing`), `export`,
  `backup`, `stats`
- asking: `ask`, `console`, `demo`
- the bot: `serve`, `digest`, `doctor`, `manifest`
- the reader alone: `annotate`
- what they share: `exits` (exit codes), `naming` (the article that is meant)
"""
