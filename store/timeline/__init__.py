"""The parts of `store.events`: which tellings are of one event, and which events matter.

- which sentences belong to the topics: `affairs` ("the Orrin bombing"), `standing` (articles that
  stand in for their sentences), `named_places`, `tied` (what ties a line that does not name the
  topic); `ledes` are what articles tell first and do not date: `reported` of those whose day is
  known, `undated` of the others
- a telling: `candidate` is the value, `frames` takes it apart (who, what was done, in which
  figures), with `deeds`, `dated_things`, `occasions` and `measures`
- whether two tell of one event: `sameness` adds up what speaks for it, by `word_weights`, `around`,
  `same_names`, `same_things`, `speaking` and `another`; `clusters` gathers from pairs
- merging: `tellings` is the door; `precision` puts a month's telling with its day, `fulfilments`
  and `promises` a plan with what came of it
"""
