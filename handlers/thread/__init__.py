"""What people point at in a conversation: links, files, pasted texts, headlines.

`discussed` looks from the question back through the thread; `pointed` reads one message, with
`pasted` (articles in it) and `wrapped` (links inside links); `opened` opens what the archive lacks.
`person` knows whom "he" means, and what "and in March?" asks.
"""
