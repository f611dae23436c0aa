"""The parts of `nlp.timexes`: the shapes of dates and times, and the values they are given.

- finding: `scan` is the door; `shapes` says which patterns of `grammar` are tried at which word of
  `lexicon`; `guards`, `guards_names` and `guards_years` refuse what only looks like a time
- what decides what is open: `context` (when the text was written), `story` (the year that a history
  has reached), `tense` and `settled` (what was or is to come), `awaited` (what is told to be
  ahead), `frames` (what opens a sentence dates it), `yearless` (the year of a day without one)
- values: `values` makes them and `calendar` counts; a maker for each family of shapes: `dates`,
  `numeric`, `days`, `days_numbered`, `weekdays`, `units`, `steps`, `counted`,
  `quarters`, `years`, `holidays` with `feasts`, `durations`, `khmer`
- afterwards: `anchors` dates what is told from an event, `stretches` joins the ends of a stretch
"""
