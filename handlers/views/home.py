"""Draws the app's home tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks, common, naming

if TYPE_CHECKING:
    from handlers.asking import Block, View
    from handlers.home import HomeAnswer


def draw(answer: HomeAnswer) -> View:
    """Draw the home tab."""
    given = answer.examples
    held = common.counted(answer.articles, "article")
    made: list[Block] = [
        blocks.header("Clippings"),
        blocks.rich(
            blocks.line(
                f"{held} in the archive. Ask in any channel, by mentioning me, or right here"
                " under Messages. Answers are the articles’ own words."
            ),
            blocks.bullets(
                [blocks.words(command, bold=True), blocks.words(f" · {meaning}")]
                for command, meaning in (
                    (given.quotes, "everything that one person said"),
                    (given.timeline, "what happened when"),
                    (given.articles, "full-text search"),
                    (given.profile, "who somebody is, according to the archive"),
                    (given.summary, "an article in its own sentences; in a thread, just summarise"),
                    ("/digest", "what was added lately, only for you"),
                )
            ),
        ),
    ]
    if answer.schedule:
        made.append(blocks.note(f"The weekly digest comes on {answer.schedule}."))
    if answer.newest:
        made.append(blocks.header("Newest in the archive"))
    for article in answer.newest:
        made.append(blocks.rich(naming.heading(article)))
        made += blocks.actions([common.read_button(article.id)])
    return {"type": "home", "blocks": made}
