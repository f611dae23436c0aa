"""Names of firms, told by their legal form: "Tarn Fuels Inc.", and "Tarn Fuels" for short.

Many a firm bears its founder's name: "Milo Tarn said it will close two plants" speaks of Milo Tarn
Co. where the article names that, and of the founder only where it tells of him as of a person.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FORM_WORDS = """
Inc INC Corp CORP Co Cos Ltd LTD PLC Plc LLC LLP LP GmbH AG S.A SA N.V NV AB S.p.A SpA B.V BV Oy ASA
Bhd Pte Pty Cie
"""
FORMS = frozenset(_FORM_WORDS.split())
_FORMS_AHEAD = frozenset(("N.V", "Cie", "Oy"))
_REST = re.compile(
    r"(?: (?:(?:&|of|and) )?[A-Z0-9][\w&’'-]*){0,4}?,? "
    rf"(?:& )?(?:{'|'.join(map(re.escape, sorted(FORMS)))})\b"
)


def has_form(words: Sequence[str]) -> bool:
    """Say whether words of a name end in a firm's legal form, or begin with one.

    Args:
        words: the words, as they are printed, with or without the form's full stop.
    """
    return len(words) > 1 and (
        words[-1].removesuffix(".") in FORMS or words[0].removesuffix(".") in _FORMS_AHEAD
    )


def names_firm(text: str, name: str) -> bool:
    """Say whether a text has a name with a firm's legal form behind it somewhere.

    Args:
        text: the article's text.
        name: the name, as it is printed ("Milo Tarn").
    """
    at = text.find(name)
    while at >= 0:
        if not text[at - 1 : at].isalnum() and _REST.match(text, at + len(name)):
            return True
        at = text.find(name, at + len(name))
    return False
