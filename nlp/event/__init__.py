"""The parts of `nlp.events`: the clause that a date belongs to, and whether it is an event.

- which dates date something: `dates`, `years`, `stamps` (a page's, a file's, a result's)
- the clause: `clauses` is the door, `parts` cuts a sentence at its commas; then, in the order in
  which they are tried, `relatives`, `contents` (what somebody is told to have said), `happenings`
  (nouns: "the blast in May"), `participles`, `openings` (items, "Born in …"); `shares` divides a
  sentence among several dates, `halves` leaves out what is of another time, `belonging` a date
  that is a noun's only
- the line that is shown: `nouns` (gives a clause its noun), `wholes` (whether it is a whole),
  `edges` (where it begins and ends)
- what it is: `status` (happened or planned), `speech` (a saying, news or comment), `scraps` (no
  event at all), `undated` (deeds that no date is told of), `weights` (how central it is)
"""
