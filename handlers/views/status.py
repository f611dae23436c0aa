"""Draws the state of the archive and of the digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks, common, naming
from nlp import edtf

if TYPE_CHECKING:
    from handlers.asking import Reply
    from handlers.status import StatusAnswer
    from handlers.views.blocks import Element
    from store.digests import Period
    from store.held import Held

_HELD = 8  # articles
_STATES = {"due": "not posted yet", "posting": "being posted", "posted": "posted"}


def draw(answer: StatusAnswer, *, public: bool = False) -> Reply:
    """Draw the answer to `/clippings status`."""
    items: list[list[Element | str]] = [[_archive(answer)]]
    if answer.newest:
        newest = answer.newest
        added = f"Last added: no. {newest.id}, on {edtf.display(newest.added[:10])}, "
        items.append([added, naming.title(newest, 80)])
    if answer.looked_at:
        items.append([_dated(answer)])
    items.append([_schedule(answer)])
    items += [[_digest(period)] for period in answer.digests]
    items += [[_held(one)] for one in answer.held[:_HELD]]
    if len(answer.held) > _HELD:
        items.append([f"{len(answer.held) - _HELD} more are held back like these."])
    made = [
        blocks.rich(
            blocks.line(blocks.words("Clippings: status", bold=True)), blocks.bullets(items)
        )
    ]
    text = f"Clippings: {_archive(answer)}"
    return common.reply(text, made, public=public)


def _held(one: Held) -> str:
    return (
        f"Held back: no. {one.article} has nearly the text of no. {one.original}, which is hidden."
        f" `clippings restore {one.article}` shows it."
    )


def _archive(answer: StatusAnswer) -> str:
    if not answer.articles:
        return "The archive is empty: `clippings ingest` puts articles in."
    return f"{common.counted(answer.articles, 'article')} in the archive."


def _dated(answer: StatusAnswer) -> str:
    whole = answer.looked_at == answer.articles
    which = "the articles" if whole else f"the last {answer.looked_at} articles"
    carry = "None" if not answer.dated else f"{answer.dated:,}"
    if answer.dated == answer.looked_at:
        carry = "Each"
    return f"{carry} of {which} came with a date of publication."


def _schedule(answer: StatusAnswer) -> str:
    if not answer.channels:
        return "No channel gets a weekly digest: CLIPPINGS_DIGEST_CHANNELS names none."
    where = common.counted(len(answer.channels), "channel")
    return f"Weekly digest: {answer.schedule}, in {where}."


def _digest(period: Period) -> str:
    state = _STATES.get(period.state, f"not posted: {period.error or 'it will be tried again'}")
    if period.state == "posting" and period.error:
        state = f"held: {period.error}"
    elif period.state == "posted" and period.error:
        state = f"posted, but {period.error}"
    elif period.aside:
        state = f"put aside, as Slack takes it in no form ({period.error}); the next one tells"
        state += " its articles, and /digest shows them now"
    when = edtf.display(period.end[:10])
    return f"Digest of {when} for channel {period.channel}: {blocks.cut(state, 300)}."
