"""Version 13: what a reader of one sentence of a summary has to be told beside it.

`needs` is a JSON list of `[at, insert, told]`, one for each expression that leans on another
sentence ("the attack", a surname alone); see `nlp.values.Need`. Empty until the article is read
again.
"""

STATEMENTS: tuple[str, ...] = ("ALTER TABLE summaries ADD COLUMN needs TEXT NOT NULL DEFAULT '[]'",)
