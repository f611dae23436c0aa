"""What people ask and what they see.

- the doors: `router` (a question, a click, a form, the home tab); `asking` has what comes in and
  what goes back, `desk` what every handler needs, `state` what a button carries
- what is asked: `questions` (which command; parts in `handlers.question`), `several` (of them in
  one message), `handlers.thread` (what people point at), `handlers.identity` (whom a name means),
  `handlers.answering` (reads, looks up, draws: one function a command or click)
- the answers, one module each, before they are drawn: `quotes`, `remarks`, `voices`, `timeline`
  (parts in `handlers.told`), `summary` (parts in `handlers.article`), `written` (a model’s words),
  `articles`, `latest`, `digest` (parts in `handlers.digesting`), `person`, `compared` and
  `compared_texts` (*What is new?*), `affair` (what is on the same, and what came later), `answered`
  (an open question), `context`, `why`, `home`, `help`, `status`, `alias`, `forms`
- what several of them share: `passages` (which words are shown), `places` (where these stand),
  `brief` and `gist` (long sentences and clauses shortened), `telling` (the sentence that tells an
  article), `shared` (texts that the archive lacks), `examples`
- `handlers.views` draws them
"""
