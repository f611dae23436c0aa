"""What else the archive writes for a topic: the plural, the deed, the hyphen, the letters.

The index holds words as they are printed. Who asks for `levies` means the levy, too, who asks for
`e-mails` means emails, and an article that writes "Orl Harbour Council (OHC)" says itself that both
are one. Who asks for `Vash visit` asks what Vash visited.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from nlp.text import word_forms
from store.person import shown_names
from store.topic import query
from store.topic.phrases import texts_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.archive import Archive

_SHORTEST = 4  # letters
_LETTERS = re.compile(r"[A-Z]{3,7}")
_SMALL = frozenset("of the and for in on to de la du des".split())
_MOST_WORDS, _LONGEST = 8, 110  # words; characters


def more(archive: Archive, written: str) -> tuple[str, ...]:
    """Return further forms of a topic that is no country and nobody's name.

    Args:
        archive: the open archive.
        written: the topic, as the archive writes it.

    Returns:
        Those that the archive has, without the topic itself.
    """
    if not query.has_word(written):
        return ()
    counted = () if _is_named(archive, written) else word_forms.of_number(written)
    every = (written, *counted)
    closed = (re.sub(r"(?<=\w)-(?=\w)", "", form) for form in every)
    there = [form for form in dict.fromkeys((*every, *closed)) if _has(archive, form)]
    split = (form for one in every for form in _hyphenated(archive, one))
    found = dict.fromkeys((*there, *split, *_set(archive, written)))
    return tuple(form for form in found if form != written)


def deeds(archive: Archive, written: str) -> tuple[str, ...]:
    """Return the forms of a verb that a word names a deed by: `resignation` is "resigned".

    Beside another topic only: of a `train` alone, "trained" tells nothing.

    Args:
        archive: the open archive.
        written: a topic, as the archive writes it.

    Returns:
        Those that the archive has; none for more than a word, and none for a name.
    """
    if not written.islower() or not written.isalpha() or not written.isascii():
        return ()
    likely = dict.fromkeys(word_forms.of_deed(written))
    return tuple(form for form in likely if form != written and _has(archive, form))


def _is_named(archive: Archive, written: str) -> bool:
    """Say whether somebody may bear words: "Williams" is not more than one William."""
    if written == written.lower():
        return False
    last = word_forms.last_word(written)
    words = [form.casefold() for form in (last, *word_forms.of_number(last))]
    return bool(
        archive.value(
            "SELECT EXISTS (SELECT 1 FROM json_each(?) j JOIN form_words w ON w.word = j.value"  # noqa: S608 no input in it
            " JOIN forms f ON f.id = w.form JOIN people p ON p.id = f.person"
            f" WHERE p.kind = 'person'{shown_names.known(archive)})",
            (json.dumps(words),),
        )
    )


def _hyphenated(archive: Archive, written: str) -> Iterator[str]:
    """Yield `e-mails` for `emails`, where articles write it so."""
    if not written.isalpha() or not written.isascii() or len(written) < _SHORTEST:
        return
    for at in range(1, len(written) - 1):
        form = f"{written[:at]}-{written[at:]}"
        if _has(archive, form) and any(form in text.lower() for text in texts_with(archive, form)):
            yield form


def _set(archive: Archive, written: str) -> Iterator[str]:
    """Yield what stands before or in a bracket, where articles set letters for a name."""
    if _LETTERS.fullmatch(written):
        for text in texts_with(archive, written):
            for bracket in re.finditer(rf" \((?:the )?{written}\)", text):
                if name := _spelt(
                    text[max(0, bracket.start() - _LONGEST) : bracket.start()], written
                ):
                    yield name
    elif 1 < len(written.split()) <= _MOST_WORDS:
        firsts = (word[0] for word in written.split() if word.lower() not in _SMALL)
        letters = "".join(firsts).upper()
        is_set = re.compile(rf"(?i:{re.escape(written)}) \((?:the )?{re.escape(letters)}\)")
        if any(is_set.search(text) for text in texts_with(archive, f"{written} {letters}")):
            yield letters


def _spelt(before: str, letters: str) -> str | None:
    """Return the last words of a stretch whose first letters are these."""
    words = before.split()
    left = list(letters)
    for at in range(len(words) - 1, max(-1, len(words) - 1 - _MOST_WORDS), -1):
        if words[at].lower() in _SMALL and left:
            continue
        if words[at][0] != left[-1]:
            return None
        left.pop()
        if not left:
            return " ".join(words[at:])
    return None


def _has(archive: Archive, form: str) -> bool:
    return bool(texts_with(archive, form, 1))
