"""Where an article names a topic: by its name, or by words of it that may stand apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.lexicon import countries
from nlp.topics import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.values import Span
    from store.values import Topic

CALENDAR = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
    r"[a-z]*\b"
)
"""How days and months begin, which open no name."""
_WORD = re.compile(r"[^\W_]{4,}")
_LONGER = re.compile(rf" (?!{CALENDAR})[A-Z][a-z]")
"""What follows a name that goes on; a day does not."""


def is_named(topic: Topic, words: str) -> bool:
    """Say whether words name a topic: in one of its forms, or by those that may stand apart.

    Args:
        topic: the topic.
        words: a line, or a headline.
    """
    spans = compiled(topic.forms).spans(words)
    if spans and not _opens_longer_names(topic, words, spans):
        return True
    apart = [compiled((word,)).names(words) for word in _words(topic)]
    return all(apart) if topic.telling else any(apart)


def places_of(text: str, begins: int, topic: Topic) -> list[int]:
    """Return where a text names a topic, but for its dateline.

    Args:
        text: an article's text.
        begins: where its first sentence begins behind the dateline.
        topic: the topic.
    """
    spans = compiled(topic.forms).spans(text, begins)
    found = [] if _opens_longer_names(topic, text, spans) else [span.start for span in spans]
    if found or not topic.telling:
        alone = topic.telling or _words(topic)
        found += [span.start for word in alone for span in compiled((word,)).spans(text, begins)]
    letters = "".join(word[0] for word in topic.name.split() if word[0].isupper())
    if found and len(letters) > 1:  # who writes of General Motors writes of GM
        found += [span.start for span in compiled((letters,)).spans(text, begins)]
    return sorted(found)


def told_as(text: str, begins: int, nouns: Sequence[Topic], things: Sequence[Topic]) -> list[int]:
    """Return where a text calls things by nouns alone: the Orl Canal by "the canal".

    None, where it names another canal, too.

    Args:
        text: an article's text.
        begins: where its first sentence begins behind the dateline.
        nouns: what the things are called.
        things: the things.
    """
    found: list[int] = []
    for noun in nouns:
        last = f" {noun.name.capitalize()}"
        own = [one.name for one in things if one.name.endswith(last)]
        named = re.findall(rf"(?:[A-Z][\w’'-]+ ){{0,4}}[A-Z][\w’'-]+{last}\b", text) if own else []
        if all(name in one or one in name for name in named for one in own):
            found += [span.start for span in compiled(noun.forms).spans(text, begins)]
    return found


def in_headline(title: str, topic: Topic) -> bool:
    """Say whether a headline, whose words may all be in capitals, names a topic."""
    return compiled(topic.forms).names(title) or is_named(topic, title)


def _opens_longer_names(topic: Topic, text: str, spans: Sequence[Span]) -> bool:
    """Say whether a name of one word only opens longer ones: Orl Power is not the Orl."""
    name = topic.typed
    if " " in name or name.isupper() or name.islower() or countries.named(topic.name):
        return False
    return bool(spans) and all(_LONGER.match(text, span.end) for span in spans)


def _words(topic: Topic) -> list[str]:
    """Return the words of a topic that may stand apart: "treaty", and "Orl"."""
    if topic.telling:
        return topic.typed.split()
    return _WORD.findall(topic.typed) if topic.apart else []
