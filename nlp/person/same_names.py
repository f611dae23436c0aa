"""Whether two names from different articles are one person's: what the names and roles settle.

One person stands under many forms, two people with like names are kept apart: where names alone
do not settle it, the role decides, and where that does not either, nobody but people can tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nlp import names
from nlp.lexicon.given_names import GENDER
from nlp.lexicon.short_names import is_short_for, is_slip
from nlp.person import same_roles as roles

if TYPE_CHECKING:
    from collections.abc import Collection

SLIP = "the same surname, and a first name that differs in one letter"
_PAIR = 2


class SameName(NamedTuple):
    """Whether two names mean one person: `yes` is `None` where only people can tell."""

    yes: bool | None
    reason: str


def same_person(
    name_a: str, roles_a: Collection[str], name_b: str, roles_b: Collection[str]
) -> SameName:
    """Decide whether two names from different articles mean one person, and say why.

    Args:
        name_a: the fullest form of the one.
        roles_a: what articles said that person was.
        name_b: the fullest form of the other.
        roles_b: what articles said of the other.

    Returns:
        `yes` is true or false where the names settle it, `None` where they do not, with a
        reason that can be shown.
    """
    a, b = names.core(name_a), names.core(name_b)
    if not a or not b:
        return SameName(yes=None, reason="one of the names is empty")
    told = _Told(roles_a, roles_b)
    if len(a) == 1 or len(b) == 1:
        return _by_initial(name_a, name_b, told) or _single(a, b, told)
    if not _initials_agree(name_a, name_b):
        return SameName(yes=False, reason="the same name with other initials")
    if sorted(a) == sorted(b):
        reason = "the same words in another order" if a != b else _difference(name_a, name_b)
        return SameName(yes=True, reason=reason)
    if " ".join(a).replace("-", " ") == " ".join(b).replace("-", " "):
        return SameName(yes=True, reason="the same name but for a hyphen")
    return _alike(a, b, told)


def _difference(name_a: str, name_b: str) -> str:
    """Say in what two spellings of one name differ."""
    if names.normalise(name_a) == names.normalise(name_b):
        return "the same name"
    if names.normalise(names.strip_title(name_a)) == names.normalise(names.strip_title(name_b)):
        return "the same name but for titles"
    if _initials(name_a) != _initials(name_b):
        return "the same name but for an initial"
    return "the same name but for what tells a son from his father"


def _initials(name: str) -> tuple[str, ...]:
    words = names.normalise(names.strip_title(name)).split()
    return tuple(word for word in words if len(word) == 1 and word.isascii())


def _initials_agree(name_a: str, name_b: str) -> bool:
    """Say whether one name's initials begin the other's, so that both may be one person's."""
    a, b = sorted((_initials(name_a), _initials(name_b)), key=len)
    return b[: len(a)] == a


def _by_initial(name_a: str, name_b: str, told: _Told) -> SameName | None:
    """Compare "A. Lim" with "Ana Lim": the role has to say the same, too."""
    short, full = sorted(
        (names.normalise(names.strip_title(name)).split() for name in (name_a, name_b)),
        key=lambda words: len(words[0]),
    )
    if len(short) < _PAIR or len(full) < _PAIR or len(short[0]) > 1 or len(full[0]) == 1:
        return None
    if short[-1] != full[-1] or not full[0].startswith(short[0]) or not told.alike():
        return None
    return SameName(
        yes=True, reason="the same surname, the initial of the first name, the same role"
    )


def _single(a: tuple[str, ...], b: tuple[str, ...], told: _Told) -> SameName:
    """Compare names of which one at least is a single word."""
    if not set(a) & set(b):
        return SameName(yes=False, reason="the names share no word")
    if a == b and told.shared():
        return SameName(yes=True, reason="the same single name in the same role")
    return SameName(yes=None, reason="a single name alone does not settle who is meant")


def _alike(a: tuple[str, ...], b: tuple[str, ...], told: _Told) -> SameName:
    """Compare two different names of several words."""
    if a[0] == b[0] and a[-1] == b[-1]:
        if _PAIR not in {len(a), len(b)}:
            return SameName(
                yes=None, reason="the same first and last name, but different middle names"
            )
        if told.differ():
            return SameName(
                yes=None, reason="the same first and last name, but one has a middle name and"
                " another role",
            )  # fmt: skip
        return SameName(yes=True, reason="the same first and last name; one form has a middle name")
    if a[-1] == b[-1] and is_short_for(a[0], b[0]) and told.alike():
        return SameName(
            yes=True, reason="the same surname, a short form of the first name, the same role"
        )
    slip = a[1:] == b[1:] and is_slip(a[0], b[0]) and GENDER.get(a[0]) == GENDER.get(b[0])
    within = set(a) < set(b) or set(b) < set(a)
    if slip or within:
        reason = SLIP if slip else "one name holds the other, but not as first and last name"
        return SameName(yes=None, reason=reason)
    return SameName(yes=False, reason="the names differ in more than a middle name")


class _Told(NamedTuple):
    """What articles called the bearers of two names."""

    ours: Collection[str]
    theirs: Collection[str]

    def shared(self) -> bool:
        """Say whether one role is both's, word for word."""
        return bool(set(map(names.normalise, self.ours)) & set(map(names.normalise, self.theirs)))

    def alike(self) -> bool:
        """Say whether a role of the one may be a role of the other."""
        return any(roles.alike(one, other) for one in self.ours for other in self.theirs)

    def differ(self) -> bool:
        """Say whether both have roles, and none is like one of the other's."""
        return bool(self.ours and self.theirs) and not self.alike()
