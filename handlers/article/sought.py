"""The sentences of one article that are asked for: on a topic, with figures, said by somebody.

What the article does not hold is said, with what comes nearest; nothing is composed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.passages import Passage, behind_dateline, trimmed, untold, who_is_who
from handlers.places import ordinals
from handlers.question.shapes import MOST, Shape
from nlp import Span, answering, query
from nlp import topics as nlp_topics
from nlp.answer import kinds
from nlp.answer import words as answering_words
from nlp.text.signs import runs
from nlp.text.words import content_words
from store import topics

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handlers.desk import Desk
    from nlp import Quote, Ranked, Sentence
    from store.values import Article, Statement

_MOST_BEFORE = 2
"""Sentences before a passage that are shown with it because it leans on them."""
_LONGEST_STRETCH = 6
_MOST_ANSWERS = 3
_LONGEST = 24
"""Words of a question; what is longer is talk."""
_TALKS = (
    r"(?:say|said|says|tell|told|think|thinks|thought|argue|argued|claim|claimed|want|respond"
    r"|responded|reply|replied|react|reacted|answer|answered|comment|commented)"
)
_SAYS = re.compile(
    rf"(?:and |so |but )?(?:what|how) (?:does|did|do|has|have|had|is|are|was) (?P<who>.{{2,60}}?)"
    rf" (?:to )?(?:{_TALKS}|saying|telling|arguing)"
    r"(?: (?:about|on|of|regarding|to) (?P<about>.{2,80}))?"
    rf"|(?:and )?(?:did|has|have|does|do) (?P<asked>.{{2,60}}?) (?:ever |yet |already )?"
    r"(?:respond|responded|reply|replied|react|reacted|comment|commented|answer|answered"
    r"|say anything|said anything)(?: (?:about|on|to) (?P<on>.{2,80}))?"
    r"|(?P<whose>.{2,60}?)(?:'s|’s|s') (?:response|reaction|reply|answer|comment|side|view"
    r"|position)",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"(?:he|she|they|it|that|this|them|him|her|anyone|anybody|someone|somebody|people|everyone"
    r"|we|you|i)\b",
    re.IGNORECASE,
)
_TO_THAT = re.compile(r"(?:that|this|it|them|him|her|all (?:that|this))\Z", re.IGNORECASE)
_SPEECH = re.compile(
    r"\b(?:said|says?|told|statement|spokes\w+|declin\w+|denie[sd]|respon\w+|repl\w+|comment\w*"
    r"|react\w*|shows?|showed|suggest\w*|indicat\w*|found"
    r"|insist\w*|argue[sd]?|adde?[sd]|claim\w*|dismiss\w*|reject\w*|wrote"
    r"|announced|acknowledged|conceded|quip\w*|jok(?:es|ed)|tweet\w*|conclud\w*|confirm\w*|explain(?:s|ed)|told|asked"
    r"|noted|stress\w*|complain\w*|declared|vow\w*|promis\w*|warn\w*|urge[sd]?"
    r"|call(?:s|ed) (?:for|on|the|it))\b",
    re.IGNORECASE,
)
_OFFICE_ENDS = re.compile(r",| (?:of|for|at|to|in|with) |['’]s? ")
_SIDE = re.compile(r" (?:people|side|camp|team|folks|guys|lot)\Z", re.IGNORECASE)
_SILENT = re.compile(
    r"\b(?:declin|refus)\w* (?:to )?(?:\w+ ){0,2}(?:comment|discuss|answer|say|respond|elaborate"
    r"|speak|talk|identify)|(?:could|can|did|do|does|would|was|were|has|have)(?: not|n[o’']?t)"
    r" (?:\w+ ){0,2}(?:be reached|comment|respond|return|reply|available|reachable|returned"
    r"|responded)|\b(?:no|without) (?:immediate )?(?:comment|response|reaction|reply)\b"
    r"|\bunavailable for comment\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[;:“”\"]|``|''")
_OPENING = 8
_BEHIND = 4
_INVERTED = re.compile(r"(?:,|''|[”\"]) \Z")
"""What stands before "said Inspector Brenn"."""
_SUBJECT = 9
"""Words up to and with a verb of speech, among which its subject is looked for."""
_POSSESSIVE = re.compile(r"['’]s?\b")
_ARTICLE = re.compile(r"\b(?:the|a|an|mr|mrs|ms|dr)\.? ", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Picked:
    """A sentence of the answer, with our inserts; `comment` is somebody's view, not news.

    `paragraph` is the number of its paragraph, from 1 on (0 where it stands in none).
    """

    passage: Passage
    comment: bool = False
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Material:
    """An article as it was read."""

    article: Article
    sentences: Sequence[Sentence]
    ranked: Sequence[Ranked]
    said: Sequence[Statement | Quote]


@dataclass(frozen=True, slots=True)
class Sought:
    """What was found: the passages in order, how many more there are.

    `note` says what the article lacks; `sure` is false where the passages only come near.
    """

    picked: tuple[Picked, ...]
    more: int = 0
    note: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Places:
    """Sentences, the weightiest first, and what is to be said of them."""

    sentences: tuple[int, ...]
    note: str = ""
    sure: bool = True
    most: int = MOST


def of(desk: Desk, material: Material, shape: Shape, wanted: int) -> Sought:
    """Find what is asked of an article.

    Args:
        desk: What handlers need.
        material: The article.
        shape: What is asked: a topic (`about`), a question ("asked"), "figures", "sides", "why".
        wanted: How many passages may be shown.
    """
    found = _places(desk, material, shape)
    picked, more = _passages(material, found.sentences[: found.most], wanted)
    return Sought(picked, more, found.note, found.sure)


def is_asked(question: str) -> bool:
    """Tell whether a line is a question that an article may answer.

    Args:
        question: What somebody typed, cleaned.
    """
    words = question.strip(" ?!.")
    return len(words.split()) <= _LONGEST and (
        _SAYS.fullmatch(words) is not None or answering.is_question(words)
    )


def _places(desk: Desk, material: Material, shape: Shape) -> _Places:
    text, sentences = material.article.text, material.sentences
    if shape.aspect == "asked":
        return _asked(material, shape.about)
    if shape.aspect == "figures":
        found = kinds.with_figures(text, sentences)
        return _Places(
            found, "" if found else "I find no figures in it but dates.", sure=bool(found)
        )
    if shape.aspect == "sides":
        found = _by_weight(material, kinds.against(text, sentences))
        none = (
            "Nobody in it plainly speaks against another: no sentence denies, disputes or opposes."
        )
        return _Places(found, "" if found else none, sure=bool(found))
    if shape.aspect == "why":
        found = _by_weight(material, answering.reasons(text, sentences))
        none = "No sentence of it plainly gives a reason."
        return _Places(found[:_MOST_ANSWERS], "" if found else none, sure=bool(found))
    return _Places(_by_weight(material, _speaking_of(desk, material, shape.about)))


def _by_weight(material: Material, places: Iterable[int]) -> tuple[int, ...]:
    """Put sentences in the order of the summary's ranking."""
    order = {one.sentence: step for step, one in enumerate(material.ranked)}
    return tuple(sorted(places, key=lambda place: (order.get(place, len(order)), place)))


def _asked(material: Material, question: str) -> _Places:
    if (spoken := _of_a_speaker(material, question)) is not None:
        return spoken
    read = answering.read(question)
    if read is None:
        return _Places(
            (), "There is no word in that which I could look for: name what is meant.", sure=False
        )
    found = answering.find(material.article.text, material.sentences, read, _MOST_ANSWERS)
    if found.sure:
        who = answering.unnamed(question)
        note = f"I cannot tell whom “{who}” means: these sentences have the rest." if who else ""
        return _Places(found.sentences, note)
    if found.lacking:
        named = " or ".join(f"“{word}”" for word in found.lacking[:3])
        note = f"I find no answer in it: no sentence has a word for {named}."
    else:
        note = "I find no plain answer in it: no sentence has all that is asked."
    return _Places(found.sentences, note, sure=False)


def _of_a_speaker(material: Material, question: str) -> _Places | None:
    """Answer "what does X say about Y?" out of what is told as X's words.

    Returns:
        The sentences; `None` where no X is named, or nothing says who that may be.
    """
    asked = _SAYS.fullmatch(question.strip(" ?!."))
    if asked is None:
        return None
    who = asked["who"] or asked["asked"] or asked["whose"]
    about = asked["about"] or asked["on"] or ""
    about = "" if _TO_THAT.match(about) else about
    bare = _SIDE.sub("", _ARTICLE.sub("", who))
    if _POINTS.fullmatch(bare):
        return None
    if asked["asked"] and (silent := _silent(material, bare)):
        return _Places(silent)
    spoken = _spoken_by(material, bare)
    if not spoken:
        return _Places((), f"I find no words of {who} in it.", sure=False)
    if not about:
        return _Places(spoken)
    return _on(material, spoken, who, about)


def _on(material: Material, spoken: tuple[int, ...], who: str, about: str) -> _Places:
    """Keep of somebody's words those on a topic; where there are none, say so."""
    topic = answering.read(f"what {about}")
    if topic is None:
        return _Places(spoken)
    text = material.article.text
    own = answering.find(text, material.sentences, topic, MOST)
    on_it = tuple(place for place in spoken if own.sure and place in own.sentences)
    if on_it:
        return _Places(on_it)
    note = f"I find no words of {who} on that in it. What else there is of theirs:"
    return _Places(spoken[:2], note, sure=False)


def _silent(material: Material, who: str) -> tuple[int, ...]:
    """Return the sentences that tell of somebody's not speaking: "declined to comment"."""
    named = {word.casefold() for word in _WORD.findall(who)}
    told = (
        (place, material.article.text[one.start : one.end])
        for place, one in enumerate(material.sentences)
    )
    return tuple(
        place
        for place, words in told
        if _SILENT.search(words) and named <= {word.casefold() for word in _WORD.findall(words)}
    )


def _spoken_by(material: Material, who: str) -> tuple[int, ...]:
    """Return the sentences told as somebody's words, in order; else those that tell of them so."""
    named = _WORD.findall(_POSSESSIVE.sub("", who))
    starts = [sentence.start for sentence in material.sentences]
    found: dict[int, None] = {}
    for one in material.said:
        if _is_by(one, named):
            begin = min(one.start, one.clause.start if one.clause else one.start)
            first, last = bisect_right(starts, begin), bisect_right(starts, one.end - 1)
            found.update(dict.fromkeys(range(max(0, first - 1), last)))
    if found:
        return tuple(found)
    surname = named[-1:] if all(word[0].isupper() for word in named) else named
    return tuple(
        place
        for place, one in enumerate(material.sentences)
        if one.kind == "prose" and _tells_of(material.article.text[one.start : one.end], surname)
    )


def _is_by(one: Statement | Quote, named: Sequence[str]) -> bool:
    """Tell whether a statement is by whom a question names, in full or by a part of the name."""
    asked = {word.casefold() for word in named}
    known = _words_for(one)
    own = {word.casefold() for word in _WORD.findall(one.speaker or "")}
    return bool(asked) and (asked <= known or bool(own and own <= asked))


def _words_for(one: Statement | Quote) -> set[str]:
    """Return the words by which a speaker may be asked for: the name's, and the office's."""
    office = _OFFICE_ENDS.split(one.role or "")[0]
    return {word.casefold() for word in _WORD.findall(f"{one.speaker or ''} {office}")}


def _tells_of(words: str, named: Sequence[str]) -> bool:
    """Tell whether a sentence names somebody shortly before a word of speech."""
    for spoken in _SPEECH.finditer(words):
        behind = _WORD.findall(words[spoken.end() :])[:_BEHIND]
        if _INVERTED.search(words, 0, spoken.start()) and all(_is_named(w, behind) for w in named):
            return bool(named)
        clause = _BREAK.split(words[: spoken.end()])[-1]
        before = _WORD.findall(clause)[-_SUBJECT:]
        if "," in clause and not all(
            _is_named(word, _WORD.findall(clause.rpartition(",")[2])) for word in named
        ):  # "Ana Lim, who knows the mayor, said": whoever opens the clause speaks
            before = _WORD.findall(clause)[:_OPENING]
        if named and all(_is_named(word, before) for word in named):
            return True
    return False


def _is_named(word: str, before: Sequence[str]) -> bool:
    """Tell whether a word stands among others: a name as it is, a noun under whatever name."""
    if word[0].isupper():
        return word in before
    own = answering_words.of_sentence(" ".join(before))
    return any(answering_words.has(form, own) for form in content_words(word)) or word in before


def _passages(
    material: Material, speaking: Sequence[int], wanted: int
) -> tuple[tuple[Picked, ...], int]:
    """Take sentences, the weightiest of them first, in order, each quotation whole.

    Returns:
        As many passages as are wanted, and how many more there are.
    """
    text, sentences = material.article.text, material.sentences
    running = runs(text, tuple(sentences))
    leaning = {one.sentence: one for one in material.ranked}
    stretches: dict[tuple[int, int], int] = {}
    for weight, index in enumerate(speaking):
        first = last = index
        while first > 0 and (
            running[first][0]
            or (index - first < _MOST_BEFORE and _leans_back(leaning.get(first), sentences))
        ):
            first -= 1
        while last + 1 < len(sentences) and running[last][1]:
            last += 1
        if last - first > _LONGEST_STRETCH:  # a quotation mark is missing
            first = last = index
        stretches[first, last] = min(weight, stretches.get((first, last), weight))
    best = sorted(stretches, key=lambda stretch: (stretches[stretch], stretch))[:wanted]
    return tuple(_drawn(material, sorted(best))), len(stretches) - len(best)


def _drawn(material: Material, stretches: Iterable[tuple[int, int]]) -> Iterable[Picked]:
    text, sentences = material.article.text, material.sentences
    counted: Mapping[int, int] = ordinals(sentences)
    told = ""
    shown = -1
    for first, last in stretches:
        if last <= shown:
            continue
        begin = max(first, shown + 1)  # what it leans on may stand right above it already
        shown = last
        whole = trimmed(text, Span(sentences[begin].start, sentences[last].end))
        span = behind_dateline(text, whole)
        told += span.of(text)
        inserts = who_is_who(text, (span,), material.said, material.ranked, ())
        inserts = untold(inserts, told)
        told += " ".join(insert.words for insert in inserts)
        paragraph = counted.get(sentences[begin].paragraph, 0)
        yield Picked(Passage((span,), inserts), paragraph=paragraph)


def _leans_back(one: Ranked | None, sentences: Sequence[Sentence]) -> bool:
    """Tell whether a sentence says nothing without the one before it in its paragraph."""
    if one is None:
        return False
    before = one.sentence - 1
    if sentences[before].paragraph != sentences[one.sentence].paragraph:
        return False
    return one.leans_on == before or any(
        need.insert is None and need.told[:1] == (before,) for need in one.needs
    )


def _speaking_of(desk: Desk, material: Material, about: str) -> list[int]:
    """Return the sentences that name all that is asked about; other forms of a word at least."""
    text, sentences = material.article.text, material.sentences
    wanted = topics.parse(desk.archive, about)
    found = [
        index
        for index, sentence in enumerate(sentences)
        if wanted
        and sentence.kind in {"prose", "bullet"}
        and all(
            nlp_topics.match(text, Span(sentence.start, sentence.end), topic.forms)
            for topic in wanted
        )
    ]
    if found or len(query.question_words(about)) != 1:
        return found
    near = query.about(text, tuple(sentences), tuple(material.ranked), about, MOST)
    return [one.sentence for one in near]
