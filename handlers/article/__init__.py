"""The parts of `handlers.summary`: the sentences of one article that are asked for.

`material` is the article as it was read, `sought` finds the sentences on a topic or with figures,
`spoken` what somebody says in it.
"""
