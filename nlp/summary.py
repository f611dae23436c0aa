"""Which sentences tell what an article says, and how many of them make a summary.

A sentence counts for the content words that it brings, each weighed by how early and how often
the article uses it (early sentences of a news text say what it is about), once; a word that is
already told counts less. What a reader would stumble over is put back (`nlp.summarising.manner`).
Sentences are picked so that the weight told for the words spent grows most. The weights are few,
set by hand, and flat around their values.

The idea of weighing words by frequency and discounting what is told is SumBasic's (Nenkova and
Vanderwende 2005); that of position in it is the oldest of all (Edmundson 1969).
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from nlp.anaphora import leaning, needs
from nlp.anaphora.leaning import Lean
from nlp.people import find as find_people
from nlp.summarising import essentials, interviews, opinions, opposing
from nlp.summarising.choosing import LIKELY, choose
from nlp.summarising.manner import NEWS, SHORT, TALK, factor_of, owed_to
from nlp.summarising.picking import Candidate, pick
from nlp.text import lines, parts, signs, verdicts, wordkinds
from nlp.values import Ranked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.summarising.manner import Manner
    from nlp.text.parts import Part
    from nlp.text.signs import Signs
    from nlp.values import Need, Person, Quote, Sentence

__all__ = ["choose", "complete", "rank"]

_BEST = 5  # sentences
_WEIGHING = 60  # sentences by whose words each word is weighed
_EARLY = 0.5  # exponent by which a sentence's words weigh less the later it stands
_FREQUENT = 1.2  # exponent on a word's weight
_ONCE = 0.4  # factor on that of a word that no other sentence has
_LONGEST = 90  # words
_FEWEST_WORDS, _FEWEST_SHORT = 6, 3  # words
_TALKS = 0.25  # share of the prose that addresses its reader
_HEADED = 0.5
"""A headline's word counts as much as one of the fourth sentence, on top."""
_OPENING, _OPENS = 3, 1.1
"""Editors open with the news: the first sentences of it are left only for clearly better ones."""
_LONGEST_DELAY = 10  # sentences
_BEFORE_NEWS = 3
"""Sentences that stand before the news count as if that many stood before them."""
_TORN = re.compile(
    r"(?:[•·▪●◦‣►]|(?!(?:de|di|da|du|del|van|von|al|el) )[a-zß-öø-ÿ](?![A-Z0-9-])"
    r"|[)\]»,;.”<]|\(\d{4}\)"
    r"|[-–—]+ ?[A-Z][\w.’'-]*(?:[,:]|(?: [A-Z][\w.’'-]*)+[,:]?) )"
)
"""How no sentence begins: a list's mark, a small letter (not "von Arn"), a closing mark, a year,
the dash before whoever said what stands above."""
_CUT_AT = re.compile(r"(?:^|[\s“\"(])[A-Z]!\s+\Z")
"""The mark of a name, as in "the channel E! showed", at which a text was split."""
_UNSHOWN = 0.02
"""What is left of the score of a sentence that is shown only where there is nothing else."""


class _Article(NamedTuple):
    """A text with all that has been read of it."""

    text: str
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    looks: tuple[Signs, ...]
    leans: Sequence[Lean]


def rank(
    text: str,
    sentences: tuple[Sentence, ...],
    quotes: tuple[Quote, ...] = (),
    people: tuple[Person, ...] = (),
    headline: str | None = None,
) -> tuple[Ranked, ...]:
    """Rank the sentences that may stand in a summary, best first.

    Args:
        text: the text.
        sentences: its sentences, in order.
        quotes: its statements; they settle whose pronoun opens a sentence.
        people: everyone it names.
        headline: the words over the text, where they are known and not part of it.

    Returns:
        All showable sentences: no headings, furniture, questions, calls to action, asides,
        lists or answers of an FAQ (where there is nothing else, those). Scores run from 1 down.
    """
    looks = signs.read(text, sentences, headline)
    leans = leaning.find(text, sentences, quotes, people, looks)
    article = _Article(text, sentences, quotes, looks, leans)
    manner = TALK if _talks(sentences, looks) else NEWS
    headed = wordkinds.of(headline).content if headline else frozenset()
    opinion = bool(headline and lines.is_opinion(headline)) or opinions.is_opinion(
        text, sentences, looks, quotes
    )
    delay = _delay(sentences, looks)
    weights = _weigh(sentences, looks, manner, headed)
    order = pick(_candidates(article, manner, delay), weights)
    order = opposing.promote(text, sentences, looks, leans, order)
    if delay:
        order = essentials.with_news(order, looks, leans)
    order = essentials.with_headline(order, looks, headed)
    order = essentials.with_outcome(order, looks, leans)
    if opinion and manner is NEWS:
        order = essentials.with_demand(order, looks, leans)
    said = interviews.Said(text, sentences, looks, quotes)
    order, settled = interviews.with_answers(said, leans, order, weights)
    order, settled = _with_items(order, settled, parts.items(text, sentences))
    order = _with_opening(order, settled, sentences, looks)
    order = _with_short(order, sentences, looks)
    order, settled = essentials.with_turns(text, sentences, order, settled, looks)
    order, settled = essentials.with_verdict(
        order, settled, looks, verdicts.find(text, sentences).verdict
    )
    wanting = _wanting(article, people, order, settled)
    return tuple(
        Ranked(
            sentence=place,
            score=round(1.0 - step / len(order), 4),
            leans_on=None if settled[place].soft else settled[place].on,
            insert=settled[place].insert,
            insert_at=settled[place].insert_at,
            comment=_is_comment(looks[place], opinion=opinion),
            needs=wanting.get(place, ()),
        )
        for step, place in enumerate(order)
    )


def _wanting(
    article: _Article, people: tuple[Person, ...], order: list[int], settled: Sequence[Lean]
) -> dict[int, tuple[Need, ...]]:
    """Return what the likely sentences need, and those that they lean on."""
    return needs.find(
        article.text,
        article.sentences,
        people,
        article.looks,
        order=order,
        likely=order[:LIKELY],
        leans=dict(enumerate(settled)),
    )


def _with_items(
    order: list[int], leans: Sequence[Lean], items: Sequence[Part]
) -> tuple[list[int], Sequence[Lean]]:
    """Put first, in a text of several stories, how each begins; nothing else stands without it."""
    if not items:
        return order, leans
    starts, known, new = [one.first for one in items], set(order), list(leans)
    for place in order:
        story = bisect_right(starts, place) - 1
        if (
            story > 0
            and place > starts[story] in known
            and (new[place].on is None or new[place].soft)
        ):
            new[place] = replace(new[place], on=starts[story], soft=False)
    firsts = [place for place in starts if place in known and leans[place].on is None]
    return [*firsts, *(place for place in order if place not in firsts)], new


def _with_opening(
    order: list[int], leans: Sequence[Lean], sentences: Sequence[Sentence], looks: Sequence[Signs]
) -> list[int]:
    """Put a text's first words last where one of the best leans on them: "That is the question".

    They are a question or a cry and say nothing alone; shown before what goes on with them, they
    let the news stand where it would fall with them.
    """
    first = next((place for place, one in enumerate(sentences) if one.kind == "prose"), None)
    if first is None or first in order or looks[first].aside or looks[first].runs_out:
        return order
    best = (leans[place] for place in order[:_BEST])
    return [*order, first] if any(one.on == first and not one.soft for one in best) else order


def _with_short(
    order: list[int], sentences: Sequence[Sentence], looks: Sequence[Signs]
) -> list[int]:
    """Put very short sentences ("A video appears.") last that stand right before one of the best.

    They are worth no line of their own, but a sentence that goes on with one may be shown with it.
    """
    known = set(order)
    short = [
        place - 1
        for place in order[:LIKELY]
        if place
        and place - 1 not in known
        and sentences[place - 1].kind == "prose"
        and _FEWEST_SHORT <= looks[place - 1].words < _FEWEST_WORDS
        and not (looks[place - 1].question or looks[place - 1].aside or looks[place - 1].faq)
        and not (looks[place - 1].quotes or looks[place - 1].invites or looks[place - 1].leads_in)
    ]
    return order + short


def complete(
    text: str, sentences: tuple[Sentence, ...], ranked: tuple[Ranked, ...]
) -> tuple[Ranked, ...]:
    """Say of every sentence what it needs, for views that show more than the likely ones.

    Args:
        text: the text.
        sentences: its sentences.
        ranked: what `rank` made of them.

    Returns:
        The same ranking; the likely sentences keep the needs that they have.
    """
    order = [one.sentence for one in ranked]
    looks = signs.read(text, sentences)
    persons = find_people(text, sentences)
    leans = {one.sentence: Lean(one.leans_on, one.insert, one.insert_at) for one in ranked}
    found = needs.find(text, sentences, persons, looks, order=order, likely=order, leans=leans)
    return tuple(
        one if step < LIKELY else replace(one, needs=one.needs or found.get(one.sentence, ()))
        for step, one in enumerate(ranked)
    )


def _is_comment(look: Signs, *, opinion: bool) -> bool:
    """Say whether a sentence is to be labelled: it judges and tells of nothing that was done."""
    return (look.comment and not look.acts) or (opinion and not look.quoted)


def _weigh(
    sentences: Sequence[Sentence], looks: Sequence[Signs], manner: Manner, headed: frozenset[str]
) -> dict[str, float]:
    """Weigh each content word by how often and how early sentences use it, and the headline."""
    weights: dict[str, float] = {}
    again: set[str] = set()
    position = 0
    for sentence, look in zip(sentences, looks, strict=True):
        if sentence.kind == "furniture" or (sentence.kind == "heading" and position):
            continue
        if look.aside and sentence.kind == "prose":
            continue
        weight = 1.0 / (1 + position) ** _EARLY
        for word in look.content:
            if word in weights:
                weights[word] += weight
                again.add(word)
            else:
                weights[word] = weight
        position += 1
        if position == _WEIGHING:
            break
    for word in headed & weights.keys():
        weights[word] += _HEADED
    again |= headed
    if manner.enough < math.inf:
        weights = {word: min(weight, manner.enough) for word, weight in weights.items()}
    return {
        word: weight**_FREQUENT if word in again else weight**_FREQUENT * _ONCE
        for word, weight in weights.items()
    }


def _candidates(article: _Article, manner: Manner, delay: int) -> list[Candidate]:
    """Return the sentences that may be picked, each with its words and the factor on them."""
    text, sentences, _, looks, leans = article
    shown: list[Candidate] = []
    spare: list[Candidate] = []
    position = 0
    for place, sentence in enumerate(sentences):
        if sentence.kind not in ("prose", "bullet"):
            continue
        look, lean = looks[place], leans[place]
        behind = position - delay if position >= delay else _BEFORE_NEWS
        factor = factor_of(look, manner) / (1 + behind) ** manner.late
        if delay <= position < delay + _OPENING:
            factor *= _OPENS
        position += not look.aside
        showable = _is_showable(text, sentence, look)
        if not showable or sentence.kind == "bullet":
            factor *= manner.put_back["bullet"] if showable else _UNSHOWN
        owed = owed_to(lean, manner)
        one = Candidate(place, look.content, look.words, factor * owed, lean.on, owed)
        (shown if showable else spare).append(one)
    return shown or spare


def _delay(sentences: Sequence[Sentence], looks: Sequence[Signs]) -> int:
    """Return how many sentences stand before the news, where a scene or a portrait opens a text.

    Where the first sentence opens so, the news begins with the first that tells of a day just past.
    """
    prose = [
        look
        for sentence, look in zip(sentences, looks, strict=True)
        if sentence.kind in ("prose", "bullet") and not look.aside
    ][:_LONGEST_DELAY]
    if not prose or prose[0].recent or not (prose[0].scene or prose[0].question):
        return 0
    return next((at for at, look in enumerate(prose) if look.recent and not look.quoted), 0)


def _is_fragment(text: str, start: int) -> bool:
    """Say whether what the text was split into begins within a sentence."""
    if "!" in text[max(0, start - 4) : start] and _CUT_AT.search(text, max(0, start - 4), start):
        return True
    return _TORN.match(text, start) is not None


def _is_showable(text: str, sentence: Sentence, look: Signs) -> bool:
    """Say whether a sentence may stand in a summary: no fragment, question, aside, endless one."""
    if sentence.kind == "prose" and _is_fragment(text, sentence.start):
        return False
    if look.question or look.invites or look.aside or look.faq or look.leads_in:
        return False
    if look.words > _LONGEST * 2:
        return False
    if look.words < _FEWEST_WORDS and not opposing.is_telling(look):
        return False
    if sentence.kind == "bullet":
        return look.words >= SHORT and text[sentence.end - 1] in '.!”"'
    return True


def _talks(sentences: Sequence[Sentence], looks: Sequence[Signs]) -> bool:
    """Say whether the text talks to its reader: questions, advice and judgement all over it."""
    prose = talk = 0
    for sentence, look in zip(sentences, looks, strict=True):
        if sentence.kind == "prose" and not (look.quoted or look.runs_in or look.runs_out):
            prose += 1
            talk += look.question or look.comment or look.invites or look.faq
    return talk >= _TALKS * prose
