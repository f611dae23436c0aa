"""Who wrote an article and for whom, where its text says so.

A byline stands under the headline ("By Ana Lind, Staff Writer") or closes the article, as a
credit ("Ana Lind, a historian, exclusively for the journal “Tide”.") or as a note on the author
("Ana Lind is a fellow at …"). A publication is named there, in a copyright line, or where
somebody "told The Post".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.text import lines
from nlp.values import Span

_TOP = 6  # lines
_BOTTOM = 5  # lines
_LONGEST = 400  # characters
_NAME = r"(?:(?:[A-Z][\w’'.]*|de|da|di|du|van|von|der|den|la|le|el|al|bin|ibn|ter|dos)[ -])"
_PERSON = rf"[A-Z][\w’'.]+[ -](?:{_NAME}){{0,4}}[A-Z][\w’'-]+"
_UPPER = r"[A-Z][A-Z’'.-]+(?: [A-Z][A-Z’'.-]*){1,4}"
_MEDIUM = (
    r"(?:(?:online|web|internet|weekly|daily|monthly|quarterly|news|literary|analytical)[ -]?)*"
    r"(?:magazine|journal|newspaper|newsletter|paper|daily|weekly|website|site|portal|outlet"
    r"|review|agency|blog|platform|publication|edition)"
)
_PAPER = (
    r"(?:Post|Times|Herald|Guardian|Journal|Gazette|Tribune|Chronicle|Star|Telegraph|Observer"
    r"|Mail|Mirror|Independent|Nation|Inquirer|Globe|Sun|Standard|Record|Sentinel|Courier"
    r"|Examiner|Bulletin|Dispatch|Press|Register|Leader|Echo|Argus|Mercury|Daily|Weekly|Argonaut"
    r"|Beacon|Ledger|Messenger|Outlook|Review|Diplomat|Economist|Spectator|Statesman|Voice)"
)
_NO_PERSON = (
    rf"(?![\w ]{{0,30}}\b(?:[Ww]riter|[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Bb]ureau|[Dd]esk"
    rf"|[Cc]olumnist|[Ss]taff|{_PAPER})\b)"
)
_PEOPLE = (
    rf"(?:{_PERSON}|{_UPPER})"
    rf"(?:(?:, | and | & |, and | AND ){_NO_PERSON}(?:{_PERSON}|{_UPPER})){{0,5}}"
)
_PAPER_LINE = re.compile(rf"(?:The )?(?:[A-Z][\w’'-]+ ){{1,4}}{_PAPER}$")
_OPENING = re.compile(
    r"^(?:(?i:(?:written |reported |story |text |words )?by:? |author:? |reporter:? ))"
    rf"(?P<name>{_PEOPLE})(?P<rest>(?: ?[,|/–—-] ?| in | for | at | \().{{0,120}})?$",
)
_NAMELESS = re.compile(
    r"^(?:By )?(?P<name>(?:(?:Our|A|The) )?(?:(?:Special|Staff|Own|Senior|Political|Chief|Legal"
    r"|Sports|Business|Crime|Court|Foreign|Web|News|City) )?"
    r"(?:Correspondent|Reporter|Writer|Bureau|Desk)s?)(?P<rest>(?:,? [A-Z][\w-]+){0,2})$",
    re.IGNORECASE,
)
"""As in "By Our Staff Reporter", "A Correspondent"."""
_BARE = re.compile(rf"^(?P<name>{_PEOPLE})(?: ?[,|/–—-] ?| \()(?P<rest>.{{2,60}})$")
_PICTURE = re.compile(
    r"\b(?:credit|photo\w*|image|picture|getty|courtesy|pool|shutterstock|alamy)\b"
    r"|/[^/]*\b(?:AP|AFP|PA|EPA|Reuters)\)?$",
    re.IGNORECASE,
)
"""Behind a name, what says that it is a picture's: "Ana Lind / The Tide / AP"."""
_BY_PAPER = re.compile(
    rf"^By (?P<source>(?:(?:[A-Z][\w&.-]*|\d+) ){{1,4}}(?:News|Newsroom|Agency|Online|TV|Radio)"
    rf"|The (?:[A-Z][\w&.-]* ){{0,3}}{_PAPER}|AP|AFP|PTI|ANI|IANS|UPI|Reuters|Xinhua)$"
)
"""As in "By Channel 9 News", "By The Associated Press": no person wrote it."""
_DESK = re.compile(
    r"\b(?:correspondent|reporter|writer|editor|bureau|desk|staff|columnist|contributor|Reuters|AFP"
    r"|Associated Press|News|contributing|special to)\b",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    rf"^[—–-]*\s*(?P<name>{_PERSON})(?:,[^.!?]{{0,200}}?)?,? ?(?:exclusively|specially|especially"
    rf"|special|writing|written)?,? ?(?:for|to) (?:the )?(?:{_MEDIUM} )"
    r"[“\"«‘']?(?P<source>[A-Z][^”\"»’.]{1,60}?)[”\"»’']?\.?$"
)
"""As in "Ana Lind, a historian, exclusively for the journal “Tide”." """
_QUOTED_CREDIT = re.compile(
    rf"^[—–-]*\s*(?P<name>{_PERSON})(?:,[^.!?“]{{0,200}}?)?,? (?:exclusively|specially|especially"
    r"|special) (?:for|to) [^.!?“]{0,60}[“\"«](?P<source>[^”\"»]{2,60})[”\"»]\.?$"
)
_BIO = re.compile(
    rf"^[—–-]*\s*(?:The (?:author|writer), )?(?P<name>{_PERSON}),?(?: [^.!?“”\"]{{2,80}},)?"
    r" (?:is|was|are|has been) (?:an?|the|currently|also|(?i:co-?founder|director|professor|editor"
    r"|president|founder|senior|chief|chair|coordinator))\b"
    r"[^!?]{0,240}\b(?:writer|journalist|columnist|editor|author|correspondent|analyst|professor"
    r"|fellow|researcher|lecturer|scholar|economist|historian|expert|observer|reporter|commentator"
    r"|consultant|lawyer|director|student|blogger|founder|Institute|University)\b"
)
"""As in "The author, Ana Lind, is a professor … and a writer"."""
_BIO_TOLD = re.compile(r"\b(?:said|says|told|according|added|will|would)\b")
_SIGN_OFF = re.compile(
    rf"^\(?(?i:reporting|additional reporting|writing|written|story) (?i:by) (?P<name>{_PERSON})",
)
_FIRST_PUBLISHED = re.compile(
    r"\b(?:(?:this|the) (?:article|story|piece|column|post|report|commentary) )?(?:was |is "
    r"|has been )?"
    r"(?:first|originally|previously|initially)? ?(?:published|appeared|ran|posted) (?:on|in|by"
    r"|at) "
    r"(?:the (?:website|blog) of )?[“\"]?(?P<source>(?:The |the )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*"
    r"| of| and){0,5})",
)
"""As in "This article was first published in the Tide"."""
_FIRST_PUBLISHED_HINT = re.compile(
    r"\b(?:first|originally|previously) (?:published|appeared|ran)\b"
)
_COPYRIGHT = re.compile(
    r"^(?:copyright |©|\(c\))(?: ?(?:copyright |©|\(c\)))? ?(?:\d{4}(?:[-–]\d{4})?)? ?"
    r"(?P<source>[A-Z][\w’'&.-]*(?: (?:[A-Z][\w’'&-]*|of|and|the)){0,5})",
    re.IGNORECASE,
)
_SOURCE_LINE = re.compile(
    r"^(?:source|via|from|publication|publisher): ?(?P<source>[A-Z][^.:/]{1,60})$", re.IGNORECASE
)
_TOLD = re.compile(
    rf"\b(?:told|tells|telling|interview(?:ed)? (?:with|by)|e-?mail(?:ed)? to|informed|sent to"
    rf"|seen by|obtained by) (?P<source>The {_PAPER})\b(?! (?:[A-Z]|of\b))"
)


@dataclass(frozen=True, slots=True)
class Credit:
    """Author and publication as the text names them; `lines` hold nothing but a byline."""

    byline: str | None = None
    source: str | None = None
    lines: frozenset[Span] = frozenset()


def is_byline(line: str) -> bool:
    """Say whether `line` is an opening byline: "By Ana Lind", "By Ana Lind | The Tide"."""
    return len(line) <= _LONGEST and bool(_OPENING.match(line) or _NAMELESS.match(line))


def is_credit(text: str, start: int, end: int) -> bool:
    """Say whether the line at `[start, end)` closes an article by naming its author or desk.

    Args:
        text: the article.
        start: where the line begins.
        end: where it ends.
    """
    if end - start > _LONGEST:
        return False
    line = text[start:end]
    return bool(
        _QUOTED_CREDIT.match(line)
        or _CREDIT.match(line)
        or _SIGN_OFF.match(line)
        or _bio(text, line, Span(start, end))
    )


def find(raw: str, kept: list[Span], below: int) -> Credit:
    """Find who wrote the text and for whom.

    Args:
        raw: the text.
        kept: its lines without furniture and headline, in order.
        below: where the text under the headline starts.

    Returns:
        The names as the text gives them.
    """
    by_paper, paper_line = _by_paper(raw, kept)
    name, own_line = (None, paper_line) if by_paper else _opening(raw, kept, below)
    closing_name, closing_source = _closing(raw, kept)
    name = name or closing_name
    paper = _paper(raw, kept, own_line)
    source = by_paper or paper or closing_source or _named_source(raw, kept)
    return Credit(
        byline=_tidy(name.of(raw)) if name else None,
        source=source.of(raw).strip() if source else None,
        lines=frozenset(line for line in (own_line, paper) if line),
    )


def _paper(raw: str, kept: list[Span], byline: Span | None) -> Span | None:
    """Return the line over the text that is a publication's name alone, beside byline or date."""
    for place, span in enumerate(kept[:_TOP]):
        if not _PAPER_LINE.match(raw, span.start, span.end):
            continue
        beside = [*kept[max(place - 1, 0) : place], *kept[place + 1 : place + 2]]
        if any(one == byline or lines.DATE_LINE.match(one.of(raw)) for one in beside):
            return span
    return None


def _by_paper(raw: str, kept: list[Span]) -> tuple[Span | None, Span | None]:
    """Return the paper or agency in whose name a text begins, and the line that says so."""
    for span in kept[:_TOP]:
        if match := _BY_PAPER.match(raw[span.start : min(span.end, span.start + _LONGEST)]):
            return _shifted(match, "source", span.start), span
    return None, None


def _opening(raw: str, kept: list[Span], below: int) -> tuple[Span | None, Span | None]:
    """Return the name in a byline at the head of a text, and the byline's line."""
    for span in kept[:_TOP]:
        if span.end - span.start > _LONGEST:
            return None, None
        line = raw[span.start : span.end]
        match = _OPENING.match(line) or _NAMELESS.match(line)
        if match is None and span.start >= below:
            match = _BARE.match(raw[span.start : span.end])
            rest = match["rest"] if match else ""
            match = match if _DESK.search(rest) and not _PICTURE.search(rest) else None
        if match:
            return _shifted(match, "name", span.start), span
    return None, None


def _closing(raw: str, kept: list[Span]) -> tuple[Span | None, Span | None]:
    """Read the last lines, from the last one up."""
    name = source = None
    for span in reversed(kept[-_BOTTOM:]):
        if span.end - span.start > _LONGEST:
            continue
        line = raw[span.start : span.end]
        credit = _QUOTED_CREDIT.match(line) or _CREDIT.match(line)
        if credit:
            return _shifted(credit, "name", span.start), _shifted(credit, "source", span.start)
        if name is None:
            match = _SIGN_OFF.match(line) or _bio(raw, line, span)
            name = _shifted(match, "name", span.start) if match else None
        if source is None and _FIRST_PUBLISHED_HINT.search(line):
            match = _FIRST_PUBLISHED.search(line)
            source = _shifted(match, "source", span.start) if match else None
    return name, source


def _bio(raw: str, line: str, span: Span) -> re.Match[str] | None:
    """Match a note on the author: somebody whom the article itself never mentions."""
    match = _BIO.match(line)
    if match is None or _BIO_TOLD.search(line):
        return None
    surname = match.group("name").split()[-1]
    return None if surname in raw[: span.start] else match


def _named_source(raw: str, kept: list[Span]) -> Span | None:
    """Return the publication that a line of its own names, else the one that somebody "told"."""
    for found in lines.LINE.finditer(raw):
        line = found.group().strip()
        if len(line) > _LONGEST:
            continue
        match = _SOURCE_LINE.match(line) or _COPYRIGHT.match(line)
        if match and not match.group("source").lower().startswith(("all rights", "http")):
            return _shifted(match, "source", found.start() + found.group().index(line[0]))
    told = {match.group("source"): match for span in kept for match in _told(raw, span)}
    if len(told) == 1:
        return _shifted(next(iter(told.values())), "source", 0)
    return None


def _told(raw: str, span: Span) -> list[re.Match[str]]:
    return list(_TOLD.finditer(raw, span.start, span.end))


def _shifted(match: re.Match[str], group: str, by: int) -> Span:
    start, end = match.span(group)
    return Span(start + by, end + by)


def _tidy(name: str) -> str:
    """Return a byline in capitals as a name is written, any other as it stands."""
    words = " ".join(name.split())
    return words.title() if words.isupper() else words
