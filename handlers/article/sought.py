"""The sentences of one article that are asked for: on a topic, with figures, said by somebody.

What the article does not hold is said, with what comes nearest; nothing is composed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.article import spoken
from handlers.article.material import Material, Places
from handlers.passages import Passage, behind_dateline, trimmed, untold, who_is_who
from handlers.places import ordinals
from handlers.question.shapes import MOST, Shape
from nlp import Span, answering, query
from nlp import people as naming
from nlp import sentences as nlp_sentences
from nlp import topics as nlp_topics
from nlp.anaphora import pronouns
from nlp.answer import denials, kinds, plain
from nlp.answer import words as answering_words
from nlp.entailment import antecedents
from nlp.text import verdicts
from nlp.text.signs import runs
from store import topics

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handlers.desk import Desk
    from nlp import Ranked, Sentence

_MOST_BEFORE = 2
"""Sentences before a passage that are shown with it because it leans on them."""
_LONGEST_STRETCH = 6  # sentences
_MOST_ANSWERS = 3  # sentences
_NONE_AGAINST = (
    "I found no sentence in it in which one speaks against another: none with a word for"
    " denying, disputing or opposing."
)
_LONGEST = 24
"""Words of a question; what is longer is talk."""


@dataclass(frozen=True, slots=True)
class Picked:
    """A sentence of the answer, with our inserts; `comment` is somebody's view, not news.

    `paragraph` is the number of its paragraph, from 1 on (0 where it stands in none).
    """

    passage: Passage
    comment: bool = False
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Sought:
    """What was found: the passages in order, how many more there are.

    `note` says what the article lacks; `sure` is false where the passages only come near.
    """

    picked: tuple[Picked, ...]
    more: int = 0
    note: str = ""
    sure: bool = True


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


def drawn_of(material: Material, sentences: Sequence[int], wanted: int) -> tuple[Picked, ...]:
    """Return sentences of an article as passages, each quotation whole and with who is meant.

    Args:
        material: The article.
        sentences: Their places, the weightiest first.
        wanted: How many passages may be shown.
    """
    return _passages(material, sentences, wanted)[0]


def is_asked(question: str) -> bool:
    """Tell whether a line is a question that an article may answer.

    Args:
        question: What somebody typed, cleaned.
    """
    words = question.strip(" ?!.")
    return len(words.split()) <= _LONGEST and (
        spoken.is_asked(words) or answering.is_question(words)
    )


def _places(desk: Desk, material: Material, shape: Shape) -> Places:
    """Find the places that are asked for: figures, sides, reasons, a topic, or an answer."""
    text, sentences = material.article.text, material.sentences
    if shape.aspect == "asked":
        return _asked(material, shape.about)
    if shape.aspect == "figures":
        return _found(kinds.with_figures(text, sentences), "I find no figures in it but dates.")
    if shape.aspect == "sides":
        return _found(_by_weight(material, kinds.against(text, sentences)), _NONE_AGAINST)
    if shape.aspect == "why":
        found = _by_weight(material, answering.reasons(text, sentences))
        none = "I found no sentence in it that plainly gives a reason."
        return _found(found[:_MOST_ANSWERS], none)
    return Places(_by_weight(material, _speaking_of(desk, material, shape.about)))


def _found(places: tuple[int, ...], none: str) -> Places:
    return Places(places, "" if places else none, sure=bool(places))


def _by_weight(material: Material, places: Iterable[int]) -> tuple[int, ...]:
    """Put sentences in the order of the summary's ranking."""
    order = {one.sentence: step for step, one in enumerate(material.ranked)}
    return tuple(sorted(places, key=lambda place: (order.get(place, len(order)), place)))


def _asked(material: Material, question: str) -> Places:
    """Find what answers a question: said by somebody, done, or in its words; else what is near."""
    printed = answering_words.as_printed(question, material.article.text)
    if (said := spoken.of_a_speaker(material, printed)) is not None:
        return said
    deed = plain.read(question)
    if deed is not None:
        text, sentences = material.article.text, material.sentences
        done = plain.places(text, sentences, deed)
        ranked = done if deed.first else _by_weight(material, done)
        note = _doubt(material, question, ranked[:_MOST_ANSWERS]) if done else deed.none
        return Places(ranked[:_MOST_ANSWERS], note, sure=bool(done))
    read = answering.read(question, material.article.text)
    if read is None:
        return Places(
            (), "There is no word in that which I could look for: name what is meant.", sure=False
        )
    if behind := _asked_there(material, read):
        return Places(_under(material, behind))
    found = answering.find(material.article.text, material.sentences, read, _MOST_ANSWERS)
    under = _under(material, found.sentences)
    if found.sure or under != found.sentences:
        return Places(under, _doubt(material, question, under))
    return Places(found.sentences, _lacking(material, read, found.lacking), sure=False)


def _lacking(material: Material, question: answering.Question, words: Sequence[str]) -> str:
    """Say what an article does not have of a question, or that its headline has it."""
    title = material.article.title
    if title and answering.find(title, nlp_sentences.split(title), question).sure:
        return "Its headline has what is asked; no sentence has all of it."
    if words:
        named = " or ".join(f"“{word}”" for word in words[:3])
        return f"I find no answer in it: no sentence has a word for {named}."
    return "I find no plain answer in it: no sentence has all that is asked."


def _asked_there(material: Material, question: answering.Question) -> tuple[int, ...]:
    """Return what stands under a subhead that asks the same: "How did it fail?" of the dam."""
    text, sentences = material.article.text, material.sentences
    for place, one in enumerate(sentences):
        words = text[one.start : one.end]
        if not (words.endswith("?") and _is_alone(sentences, place)):
            continue
        there = answering.read(words)
        own = frozenset(question.words)
        if there and there.words and all(answering_words.has(w, own) for w in there.words):
            return tuple(_paragraph(sentences, place + 1))
    return ()


def _under(material: Material, found: tuple[int, ...]) -> tuple[int, ...]:
    """Put what stands under a question on a line of its own in its place; behind a colon, the list.

    An explainer answers "How did it fail?" in the paragraph below it.
    """
    text, sentences = material.article.text, material.sentences
    shown: dict[int, None] = {}
    for place in found:
        words = text[sentences[place].start : sentences[place].end].rstrip(' ”"')
        if words.endswith("?") and _is_alone(sentences, place):
            shown |= dict.fromkeys(_paragraph(sentences, place + 1))
        elif words.endswith(":"):
            shown |= dict.fromkeys([place, *_list(sentences, place + 1)])
        else:
            shown[place] = None
    return tuple(shown) or found


def _is_alone(sentences: Sequence[Sentence], place: int) -> bool:
    """Tell whether a sentence is all of its paragraph, and another paragraph stands under it."""
    own = sentences[place].paragraph
    beside = (at for at in (place - 1, place + 1) if 0 <= at < len(sentences))
    return place + 1 < len(sentences) and all(sentences[at].paragraph != own for at in beside)


def _paragraph(sentences: Sequence[Sentence], first: int) -> list[int]:
    """Return the places of a paragraph's sentences, the first few."""
    own = sentences[first].paragraph
    return [
        place
        for place in range(first, min(first + _MOST_ANSWERS, len(sentences)))
        if sentences[place].paragraph == own
    ]


def _list(sentences: Sequence[Sentence], first: int) -> list[int]:
    """Return the places of the items of a list that begins there."""
    last = first
    while last < min(first + _LONGEST_STRETCH, len(sentences)) and sentences[last].kind == "bullet":
        last += 1
    return list(range(first, last))


def _doubt(material: Material, question: str, places: Iterable[int]) -> str:
    """Say that a question's "he" may be anybody, unless one is named, or each tells of somebody.

    "The missing man" is as much as the article tells.
    """
    who = answering.unnamed(question)
    if not who:
        return ""
    text, sentences = material.article.text, tuple(material.sentences)
    other = "f" if who in pronouns.HE else "m"
    people = [one for one in naming.find(text, sentences) if one.kind == "person"]
    told = [antecedents.resolved(text, sentences, people, place) for place in places]
    meant = {
        one.name
        for one in people
        if one.gender != other and any(one.name.split()[-1] in words for words in told)
    }
    if len(meant) == 1 or (not meant and all(map(pronouns.SOMEBODY_NEW.search, told))):
        return ""
    return f"I cannot tell whom “{who}” means: these sentences have the rest."


def _passages(
    material: Material, speaking: Sequence[int], wanted: int
) -> tuple[tuple[Picked, ...], int]:
    """Take sentences, the weightiest of them first, in order, each quotation whole.

    A claim is never taken without what is found against it.

    Returns:
        As many passages as are wanted, and how many more there are.
    """
    text, sentences = material.article.text, material.sentences
    tested = verdicts.find(text, sentences)
    if not tested.claims.isdisjoint(speaking):
        speaking = tuple(dict.fromkeys((*tested.verdict, *speaking)))
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
        denied = denials.place_of(text, sentences, last)
        if denied is not None and denied > last + 1:
            stretches[denied, denied] = weight
            wanted += 1
        last += denied == last + 1
        if last - first > _LONGEST_STRETCH:  # a quotation mark is missing
            first = last = index
        stretches[first, last] = min(weight, stretches.get((first, last), weight))
    best = sorted(stretches, key=lambda stretch: (stretches[stretch], stretch))[:wanted]
    return tuple(_drawn(material, sorted(best))), len(stretches) - len(best)


def _drawn(material: Material, stretches: Iterable[tuple[int, int]]) -> Iterable[Picked]:
    """Yield stretches of sentences as passages, none twice, with who is meant put in."""
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
