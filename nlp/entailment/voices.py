"""Whether a written sentence lets those speak who speak in the article.

"The chairman called it a cosmetic move" has both its speaker and its words from the article, where
an analyst says them. What is said is looked for in the sentences that it rests on; whoever speaks
in the one that says it most has to be whom the written sentence names. Who is told by a pronoun,
or by nothing, is left open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from nlp.entailment import doer_words, doers
from nlp.quote.cues import CUES
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from nlp.entailment.doers import Doing

SPEECH: Final = frozenset(cue.lemma for cue in CUES.values()) | {doer_words.SAYING, "question"}
_CLAUSES = re.compile(r"(?:;|,? while|, (?:but|and)) ")
_QUOTED = re.compile(r"[“\"„«]([^“”\"„«»\n]{4,2000})[”\"»]")
_RELATIVE = frozenset(("who", "which"))
_ENOUGH = 2
"""Words that what is said has in common with a sentence that says it."""


def is_swapped(words: str, cited: Sequence[str], fits: Callable[[Doing, Doing], bool]) -> bool:
    """Say whether a written sentence gives somebody what another one says in the article.

    Args:
        words: The written sentence.
        cited: The article's sentences that it is said to rest on.
        fits: Says whether the doer in the written sentence is the one in the article's.
    """
    return any(_is_swapped(clause, cited, fits) for clause in _CLAUSES.split(words))


def _is_swapped(words: str, cited: Sequence[str], fits: Callable[[Doing, Doing], bool]) -> bool:
    """Say whether what is said is somebody else's in the sentences that say it most."""
    quoted = [run[1].strip(" .,;:").lower() for run in _QUOTED.finditer(words)]
    speaking = [
        one
        for one in doers.read(_outside(words))
        if one.heads and not (one.passive or one.infinitive)
    ]
    spoken = [one for one in speaking if one.verb in SPEECH or quoted]
    if not spoken:
        return False
    voice = spoken[0]
    said = frozenset(content_words(words)) - voice.heads - voice.names - voice.subject
    shared = [len(said & frozenset(content_words(sentence))) for sentence in cited]
    if quoted:
        told = ([one for one in cited if run in one.lower()] for run in quoted)
        return not all(
            _is_known(voice.names, cited[: cited.index(sentences[-1]) + 1])
            and any(_may_say(voice, _outside(one), fits) for one in sentences)
            for sentences in filter(None, told)
        )
    saying = [
        sentence
        for sentence, common in zip(cited, shared, strict=True)
        if common >= max(_ENOUGH, *shared)
    ]
    if saying and not any(_may_say(voice, sentence, fits) for sentence in saying):
        return True
    return any(_is_of_a_voice_within(voice, said, sentence, fits) for sentence in cited)


def _is_known(names: frozenset[str], before: Sequence[str]) -> bool:
    """Say whether a speaker's name stands, in no quotation, before the quoted words or beside."""
    told = content_words(" ".join(map(_outside, before)))
    return not names or not names.isdisjoint(map(str.casefold, told))


def _outside(words: str) -> str:
    """Return a sentence with nothing in its quotation marks: nobody within speaks for it."""
    return _QUOTED.sub("“”", words)


def _may_say(voice: Doing, sentence: str, fits: Callable[[Doing, Doing], bool]) -> bool:
    """Say whether a speaker is one of those who speak in a sentence, or nobody is told there."""
    doing = doers.read(sentence)
    voices = [one for one in doing if one.verb in SPEECH and not one.passive]
    named = [one for one in voices if one.heads or one.names]
    if not named or voices[0] is not named[0]:
        return True
    heard = named if voice.verb == doer_words.SAYING else [one for one in doing if one.heads]
    return any(fits(voice, one) for one in heard)


def _is_of_a_voice_within(
    voice: Doing, said: frozenset[str], sentence: str, fits: Callable[[Doing, Doing], bool]
) -> bool:
    """Say whether all that is said stands behind somebody else's verb: "X sues whoever says Y"."""
    words = doer_words.tokens(sentence)
    voices = [one for one in doers.read(sentence) if one.verb in SPEECH]
    own = [one.place for one in voices if one.heads and fits(voice, one)]
    others = [
        one.place
        for one in voices
        if (one.heads or _RELATIVE.intersection(words[max(0, one.place - 2) : one.place]))
        and not (one.heads and fits(voice, one))
    ]
    return bool(own) and any(
        _stands_behind(words, place, said) for place in others if place > max(own)
    )


def _stands_behind(words: Sequence[str], place: int, said: frozenset[str]) -> bool:
    """Say whether all that a sentence has of what is said stands behind a word, or again there."""
    before = said.intersection(content_words(" ".join(words[:place])))
    behind = said.intersection(content_words(" ".join(words[place:])))
    return len(behind) >= _ENOUGH and before <= behind
