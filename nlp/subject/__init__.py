"""The parts of `nlp.subjects`: what articles share, and what that is best called.

In this order: `item` is an article as grouping sees it and `words` are those that count; `things`
has the words of what happens and of what stands, `names` takes the phrases that may name a
subject, `refused` says which cannot; `batch` is what all articles together tell of phrases and
words, `likeness` compares two articles, `alike` gathers those that are on one affair, `candidates`
weighs each phrase by what it gathers. `joining` brings in what uses other words, `affairs` what
many tell each in words of its own, which `headed` names, `called` finds the best name for a group,
`qualified` puts what happened behind a name that says only where or who, `times` parts what lies
years apart.
What is left goes under `beats` (a campaign, a place) and `fields` (the desks of a paper).
"""
