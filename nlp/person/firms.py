"""Names of firms, told by their legal form: "Tarn Fuels Inc.", and "Tarn Fuels" for short.

Many a firm bears its founder's name: "Milo Tarn said it will close two plants" speaks of Milo Tarn
Co. where the article names that, and of the founder only where it tells of him as of a person.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMS = frozenset(
    "Inc INC Corp CORP Co Cos Ltd LTD PLC Plc LLC LLP LP GmbH AG S.A SA N.V NV AB S.p.A SpA B.V BV"
    " Oy ASA Bhd Pte Pty Cie A/S ApS".split()
)
_FORMS_AHEAD = frozenset(("N.V", "Cie", "Oy"))
_FORM = re.compile(rf",? (?:& )?(?:{'|'.join(map(re.escape, sorted(FORMS)))})\b")
_BEFORE = re.compile(r"(?:[A-Z0-9][\w&’'.-]*(?: &)? ){0,4}[A-Z0-9][\w&’'.-]*\Z")
_LETTERS = re.compile(r" \(([A-Z]{2,6})\)")
"""What a body is called for short, behind its name ("Tarn Ferries (TF)")."""
_LONGEST = 80  # characters


def has_form(words: Sequence[str]) -> bool:
    """Say whether words of a name end in a firm's legal form, or begin with one.

    Args:
        words: the words, as they are printed, with or without the form's full stop.
    """
    return len(words) > 1 and (
        words[-1].removesuffix(".") in FORMS or words[0].removesuffix(".") in _FORMS_AHEAD
    )


def short_names(text: str) -> frozenset[str]:
    """Return what the firms of a text may be called for short: "Milo Tarn" for "Milo Tarn Co.".

    Args:
        text: the article's text.
    """
    found: set[str] = set()
    for form in _FORM.finditer(text):
        name = _BEFORE.search(text, max(0, form.start() - _LONGEST), form.start())
        if name is not None:
            words = name.group().split(" ")
            found.update(" ".join(words[:size]) for size in range(1, len(words) + 1))
            found.add(words[-1])
    for letters in _LETTERS.finditer(text):
        size = len(letters[1])
        words = text[max(0, letters.start() - _LONGEST) : letters.start()].split(" ")[-size:]
        if "".join([word[:1] for word in words]) == letters[1]:
            found.add(" ".join(words))
    return frozenset(found)
