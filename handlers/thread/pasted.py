"""Articles that people paste: told from remarks, and from the question that stands beside them."""

from __future__ import annotations

import re

from handlers import questions
from handlers.question import of_article as article_questions
from handlers.question import shapes
from nlp.text.words import content_words

PASTE = 280
"""Characters from which a message is a pasted text rather than a remark."""
_ENOUGH_SENTENCES = 3  # sentences
_LONGEST_QUESTION = 160  # characters
_SENTENCE_ENDS = re.compile(r"[.!?។][”\"’)]*(?:\s|\Z)")
_ASKING = frozenset({"summarise", "read", "shorter", "longer"})
_LEDE_WORDS = 5  # words
_FENCE = "```"
_QUOTE = re.compile(r"^ ?> ?", re.MULTILINE)
_MOST = 0.5  # share of the lines


def is_article_text(words: str) -> bool:
    """Tell whether a message's words are a pasted article rather than a remark.

    Args:
        words: What its writer saw, without Slack's markup.
    """
    if len(words) < PASTE:
        return False
    return len(_SENTENCE_ENDS.findall(words)) >= _ENOUGH_SENTENCES


def apart(words: str) -> tuple[str, str]:
    """Tell a question from the article that is pasted under it, or above it.

    Args:
        words: A message's words, its line ends kept.

    Returns:
        The question ("" where there is none but the article itself), and the article ("" where
        none is pasted: the words are all question then).
    """
    whole = words.strip()
    if not is_article_text(whole):
        return words, ""
    first, _, below = whole.partition("\n")
    word, lede = _before_a_lede(first) if _asks(first) else ("", "")
    if word and is_article_text(f"{lede}\n{below}"):
        return word, unmarked(f"{lede}\n{below}")
    if _asks(first) and is_article_text(below):
        return first.strip(" :"), unmarked(below)
    above, _, last = whole.rpartition("\n")
    if _asks(last) and is_article_text(above):
        return last.strip(), unmarked(above)
    return "", unmarked(_behind_a_word(whole))


def unmarked(text: str) -> str:
    """Return a pasted text without the marks by which Slack shows it as code or as a quotation."""
    kept = text.strip()
    if kept.startswith(_FENCE) and kept.endswith(_FENCE) and len(kept) > 2 * len(_FENCE):
        kept = kept[len(_FENCE) : -len(_FENCE)].strip()
    lines = [line for line in kept.splitlines() if line.strip()]
    quoted = sum(_QUOTE.match(line) is not None for line in lines)
    return _QUOTE.sub("", kept) if lines and quoted > _MOST * len(lines) else kept


def _asks(line: str) -> bool:
    if not 0 < len(line.strip()) <= _LONGEST_QUESTION:
        return False
    words = line.strip(" :")
    if questions.command_of(None, words).name in _ASKING:
        return True
    return article_questions.follow_up(words.rstrip("?!. ")) is not None


def _before_a_lede(line: str) -> tuple[str, str]:
    """Tell "summarise" from the article's own first sentence, pasted on the same line."""
    word, _, lede = line.strip().partition(" ")
    named, _shape = shapes.parse(questions.command_of(None, line).rest)
    is_prose = len(content_words(named)) >= _LEDE_WORDS and _SENTENCE_ENDS.search(lede)
    return (word, lede) if is_prose and named[:20] in lede else ("", "")


def _behind_a_word(whole: str) -> str:
    """Drop "summarise:" in front of an article that is pasted on the same line."""
    first, colon, rest = whole.partition(":")
    return rest.strip() if colon and _asks(first) and is_article_text(rest) else whole
