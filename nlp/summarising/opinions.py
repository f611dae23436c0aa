"""Which texts are their author's opinion, so that what is shown of them is labelled as comment.

A note may say so, or an "I"; where neither does, it is told by who is heard. News lets others
speak, of days just past; a column judges, demands, asks and argues by itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nlp.summarising import essentials
from nlp.text import asides, lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.text.signs import Signs
    from nlp.values import Quote, Sentence

_FEWEST_TURNS = 4
_OPINION_SHARE, _FEWEST_PERSONAL = 0.3, 4
_JUDGING_SHARE, _FEWEST_JUDGING = 0.2, 3
_FEWEST_WEIGHED, _WEIGHED_SHARE = 15, 0.15
"""A text of so many sentences is comment where those that judge, address the reader or ask outweigh
those in which somebody else is heard by that share of all."""
_STILL_SHARE, _MOST_RECENT, _HARDLY_RECENT = 0.08, 0.1, 0.05
"""Half that share will do where hardly a sentence tells of a day just past, as news does."""
_HARDLY_HEARD, _JUDGED_SHARE = 0.16, 0.12
"""Or where it judges here and there, hardly anybody is heard, and nothing tells of such days."""
_ESSAY, _UNHEARD, _FEW_SPEAKERS, _ARGUES, _STANDS = 20, 0.1, 2, 0.04, 0.5
"""Or a text of so many sentences where nobody is heard, and it judges at all, or tells little that
was done. A match report hears nobody either, but all in it was done."""
_MOST_HEARD, _PLEADING_SHARE = 0.25, 0.15
"""So few voices beside its own, and so many judgements and demands, are a plea's."""
_LEADER, _LEADS, _LEADS_ALONE = 4, 3, 2
_FEW_HEARD, _TELLS, _HARDLY_ANY, _HALF = 0.25, 0.8, 0.15, 0.5
"""A shorter text of so many sentences is a leading article where so many of them judge, demand or
are terse ("She should."), few others are heard, and not all tells of what was done; one less will
do where hardly anybody is heard, and half of it tells of nothing done."""
_TERSE = 5  # words
_VALUES = re.compile(
    r"\b(?:deserves?|urge|of course|[Cc]redit where|to be commended|beggars? belief"
    r"|can(?:not| ill) afford|(?:is|are|was|were|seems?) (?:(?:\w+ly|also|a|an|not) )?(?:welcome"
    r"|prudent|wrong|right|absurd|shameful|disgraceful|overdue|foolish|wise|sensible|timely"
    r"|commendable|laudable|unacceptable|inexcusable|scandalous|good enough|indefensible"
    r"|regrettable|heartening|troubling|disappointing))\b"
)
"""Words that say what is good and what is not."""
_HEAD = 3  # sentences
_OWN = re.compile(
    r"(?:^|(?:^| )[a-z][\w’'-]*,? |[,;:)—–] )I(?:[’'](?:m|ve|d|ll))? [a-z]|^[^ ]*\)I [a-z]"
    r"|^(?:[^ ]*\))?(?:When|If|As|Before|After|While|Until|Once|Because|Since|Like) I [a-z]"
)
"""Who says "I" at the head of a text, in no quotation, writes in his own name."""
_SAID_BY = re.compile(r"\W*(?:[A-Z][\w’'.-]* ){0,3}[A-Z][\w’'.-]*: ")


@dataclass(slots=True)
class _Tally:
    """How many of a text's sentences judge, tell of days just past, let somebody else be heard.

    `own` counts those that judge in the author's own words, `terse` the shortest, `acts` those that
    tell of a deed; `plain` are the author's own words without any in marks.
    """

    prose: int = 0
    personal: int = 0
    judging: int = 0
    own: int = 0
    heard: int = 0
    recent: int = 0
    acts: int = 0
    terse: int = 0
    plain: list[str] = field(default_factory=list)

    def add(self, look: Signs) -> None:
        """Count one sentence of prose."""
        judges = look.personal or look.comment or look.question
        self.prose += 1
        self.personal += look.personal
        self.judging += judges
        self.recent += look.recent
        self.acts += look.acts
        if look.quoted or look.runs_in or look.runs_out or look.says:
            self.heard += 1
        else:
            self.own += judges
            self.plain += [look.outside] * (not look.quotes)
            self.terse += look.words <= _TERSE and not (look.acts or look.question)

    def is_judged(self) -> bool:
        """Say whether it judges more than it lets others speak."""
        least = self.heard + self.prose * (_STILL_SHARE if self.is_still() else _WEIGHED_SHARE)
        if self._is_timeless() and self.heard <= _HARDLY_HEARD * self.prose:
            least = min(least, _JUDGED_SHARE * self.prose)
        return self.prose >= _FEWEST_WEIGHED and self.own >= least

    def is_essay(self, speakers: int) -> bool:
        """Say whether it argues, or describes, where nobody but its author is heard."""
        if self.prose < _ESSAY or speakers > _FEW_SPEAKERS or not self._is_timeless():
            return False
        argues = self.judging >= _ARGUES * self.prose or self.acts <= _STANDS * self.prose
        return argues and self.heard <= _UNHEARD * self.prose

    def may_plead(self) -> bool:
        """Say whether so few others are heard, and so little is of days just past, as in a plea."""
        few = self.heard <= _MOST_HEARD * self.prose
        return self.prose >= _FEWEST_WEIGHED and self.is_still() and few

    def is_leader(self, demands: int) -> bool:
        """Say whether a short text judges and demands, as a paper does in its own name."""
        if not _LEADER <= self.prose < _FEWEST_WEIGHED or not self.is_still():
            return False
        valued = sum(_VALUES.search(words) is not None for words in self.plain)
        leads = self.own + valued + self.terse + demands
        if self.heard <= _HARDLY_ANY * self.prose and self.acts <= _HALF * self.prose:
            return leads >= _LEADS_ALONE
        few = self.heard <= _FEW_HEARD * self.prose and self.acts < _TELLS * self.prose
        return leads >= _LEADS and few

    def is_still(self) -> bool:
        """Say whether little of it tells of days just past."""
        return self.recent <= _MOST_RECENT * self.prose

    def _is_timeless(self) -> bool:
        return self.recent <= _HARDLY_RECENT * self.prose


def is_opinion(
    text: str, sentences: Sequence[Sentence], looks: Sequence[Signs], quotes: Sequence[Quote] = ()
) -> bool:
    """Say whether the whole text is its author's opinion.

    A note says so, or "I" opens or carries it, or it judges far more than it lets others speak, or
    nobody else is heard in it, or it demands, judges, and lets hardly anybody else speak.

    Args:
        text: the text.
        sentences: its sentences.
        looks: their signs.
        quotes: its statements.
    """
    if sum(look.faq for look in looks) >= _FEWEST_TURNS:
        return False
    tally = _Tally()
    for place, (sentence, look) in enumerate(zip(sentences, looks, strict=True)):
        if look.aside or place < _HEAD:
            words = text[sentence.start : sentence.end]
            if asides.is_opinion_note(words) or (place < _HEAD and lines.is_opinion(words)):
                return True
        if sentence.kind == "prose" and not look.aside:
            tally.add(look)
            if tally.prose <= _HEAD and not look.quotes and _is_own(look.outside):
                return True
    if tally.personal >= max(_FEWEST_PERSONAL, _OPINION_SHARE * tally.prose) or tally.is_judged():
        return True
    speakers = sum(quote.kind != "indirect" and quote.speaker is not None for quote in quotes)
    return tally.is_essay(speakers) or _demands(tally, speakers, sentences, looks)


def _demands(
    tally: _Tally, speakers: int, sentences: Sequence[Sentence], looks: Sequence[Signs]
) -> bool:
    """Say whether a text demands something, and judges, with hardly a voice beside its own."""
    fewest = max(_FEWEST_JUDGING, _JUDGING_SHARE * tally.prose)
    judges = not speakers and tally.judging >= fewest
    if not (judges or tally.is_still()):
        return False
    demands = sum(
        sentence.kind == "prose" and (essentials.is_demand(look) or essentials.bids(look))
        for sentence, look in zip(sentences, looks, strict=True)
    )
    pleads = demands + tally.own >= _PLEADING_SHARE * tally.prose
    if demands and (judges or (tally.may_plead() and pleads)):
        return True
    return not speakers and tally.is_leader(demands)


def _is_own(words: str) -> bool:
    """Say whether a sentence's author says "I"; not somebody named: "Varn: I shall not run"."""
    own = _OWN.search(words)
    return own is not None and _SAID_BY.match(words, 0, own.end()) is None
