"""What people say of who is who: kept, explained, undone.

`decisions` is the door, `decision` what somebody said of two names, `moves` which forms of a name
went from whom to whom by it.
"""
