"""Quotations in Chinese, Thai and Burmese: marked words beside a name and a verb of speech.

Each of these prints a name in a form that bounds it where it speaks: a surname of few and the verb
(Chinese), an honorific and two words (Thai), an honorific and the subject's particle (Burmese).
Only such names are taken; whatever else speaks stays open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from nlp.person.resolved import Resolved
from nlp.quote.khmer import Said
from nlp.values import Person, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nlp.text.marks import Run

_SCRIPTS = re.compile("[\u0e00-\u0e7f\u1000-\u109f\u4e00-\u9fff]")
_HAN = "\u4e00-\u9fff"
_SURNAMES = (
    "欧阳|司马|上官|诸葛|王|李|张|刘|陈|杨|黄|赵|吴|周|徐|孙|马|朱|胡|郭|何|林|高|罗|郑|梁|谢|宋|唐|许|韩|冯"
    "|邓|曹|彭|曾|肖|田|董|潘|袁|蔡|蒋|余|于|杜|叶|程|苏|魏|吕|丁|任|卢|姚|沈|钟|姜|崔|谭|陆|范|汪|廖|石|金|韦"
    "|贾|夏|付|方|邹|熊|白|孟|秦|邱|侯|江|尹|薛|闫|段|雷|龙|黎|史|陶|贺|毛|郝|顾|龚|邵|万|覃|武|钱|戴|严|莫|孔"
    "|向|常|汤|劉|陳|楊|黃|趙|吳|孫|馬|羅|鄭|謝|許|韓|馮|鄧|蕭|葉|蘇|盧|鍾|陸|賈|鄒|龍|賀|顧|龔|萬|錢|嚴|湯"
)
_WHEN = (
    "(?:周[一二三四五六日天]|星期.|[0-9]{1,2}日|[今昨]天|[今昨]日|当天|随后|此前|还|也|则|又|曾"
    "|近日)*"
)
_HAN_VERB = (
    "(?:对[^，。：“”]{1,8})?(?:表示|指出|强调|強調|认为|認為|回应|回應|透露|宣布|写道|補充|补充|坦言|介绍|介紹|呼吁|批评"
    "|警告|承认|否认|告诉[^，。：“”]{0,8}|告訴[^，。：“”]{0,8}|说|說|称|稱|问|問)(?:道|说|说道|称)?"
)
_ROLE_ENDS = "人长長员員席理者民授师師官使家生士记書书统統相臣令帅手星"
_HAN_NAME = (
    rf"(?:(?P<role>[{_HAN}]{{1,14}}[{_ROLE_ENDS}])|(?<![{_HAN}]))"
    rf"(?P<name>(?:{_SURNAMES})[{_HAN}]{{1,2}}?)"
)
_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
_HONORED = (
    r"(?P<f>นางสาว|นาง|น\.ส\.)|(?P<m>นาย)|ดร\.|คุณ|พล\.(?:ต\.)?[อทต]\.|พ\.[ตอ]\.[อทต]\."
    r"|ศ\.|รศ\."
)
_THAI_VERB = "(?:กล่าว|ระบุ|เปิดเผย|บอก|ยืนยัน|ชี้แจง|เผย|ตอบ|ถาม|เขียน|โพสต์|เสริม|ย้ำ)(?:ว่า)?"
_BEFORE = (
    re.compile(rf"{_HAN_NAME}{_WHEN}(?P<verb>{_HAN_VERB})[：:，,\s]*\Z"),
    re.compile(
        rf"(?:{_HONORED})\s?(?P<name>[{_THAI}]+ [{_THAI}]+)(?: (?P<role>[{_THAI} ]{{2,60}}?))?"
        rf" ?(?P<verb>{_THAI_VERB})[:\s]*\Z"
    ),
    re.compile(
        r"(?:^|[\s။၊])(?:(?P<f>ဒေါ်)|(?P<m>ဦး|ကို))(?P<name>[\u1000-\u1049\u1050-\u109f]{4,40}?)(?P<verb>က)\s*\Z"
    ),
)
_BEHIND = re.compile(
    rf"[，,\s]*(?P<name>(?:{_SURNAMES})[{_HAN}]{{1,2}}?){_WHEN}(?P<verb>{_HAN_VERB})[。，,！!？?\s]"
)
_TOLD = re.compile(rf"{_HAN_NAME}{_WHEN}(?P<verb>{_HAN_VERB})")
_CLAUSES = re.compile("[。！？\n」”]")
_REACH = 120  # signs
_SHORTEST = 4  # signs of a quotation


class _Speaker(NamedTuple):
    """A name beside marked words, the verb, and what stands before the name."""

    name: Span
    verb: Span
    role: Span | None
    gender: Literal["f", "m"] | None


def find(text: str, runs: tuple[Run, ...]) -> tuple[Said, ...]:
    """Find the marked words in Chinese, Thai and Burmese that a name beside them speaks.

    Args:
        text: the article's text.
        runs: its marked runs.

    Returns:
        The quotations in order; none where the text holds none of these scripts.
    """
    runs = tuple(run for run in runs if _SCRIPTS.match(text, run.start + 1))
    if not runs:
        return ()
    known = {person.name: person for person in _told(text)}
    found: list[Said] = []
    for run in runs:
        speaker = _behind(text, run) or _before(text, run)
        if speaker is not None and run.end - run.start >= _SHORTEST:
            found.append(_said(text, run, speaker, known))
    return tuple(found)


def _told(text: str) -> Iterator[Person]:
    """Read who is introduced by an office where only what they said in effect is told."""
    for match in _TOLD.finditer(text):
        speaker = _speaker(text, match, 0)
        if speaker.role is not None:
            role = speaker.role.of(text)
            yield Person(speaker.name.of(text), role, speaker.role, mentions=(speaker.name,))


def _said(text: str, run: Run, speaker: _Speaker, known: dict[str, Person]) -> Said:
    """Make a statement of a run and its speaker, who is the same wherever the name is."""
    spelt = speaker.name.of(text)
    held = known.get(spelt)
    role = speaker.role or (held.role_span if held is not None else None)
    called = role.of(text) if role is not None else None
    person = Person(spelt, called, role, gender=speaker.gender, mentions=(speaker.name,))
    known[spelt] = person
    who = Resolved(spelt, "person", called, confidence=0.85)
    return Said(run, speaker.verb, who, speaker.name, person)


def _before(text: str, run: Run) -> _Speaker | None:
    """Read the name and the verb right before marked words."""
    floor = max(0, run.start - _REACH)
    for stop in _CLAUSES.finditer(text, floor, run.start):
        floor = stop.end()
    for pattern in _BEFORE:
        match = pattern.search(text[floor : run.start])
        if match is not None:
            return _speaker(text, match, floor)
    return None


def _behind(text: str, run: Run) -> _Speaker | None:
    """Read the name and the verb right behind marked words."""
    match = _BEHIND.match(text, run.end)
    return None if match is None else _speaker(text, match, 0)


def _speaker(text: str, match: re.Match[str], offset: int) -> _Speaker:
    """Read name, verb, role and sex off a match that was made in a part of the text."""
    groups = match.groupdict()
    gender: Literal["f", "m"] | None = None
    if groups.get("f") or groups.get("m"):
        gender = "f" if groups.get("f") else "m"
    start, end = match.span("name")
    verb = match.span("verb")
    role = Span(*match.span("role")) if groups.get("role") else None
    if role is not None:
        words = text[role.start + offset : role.end + offset]
        role = Span(role.start + offset, role.start + offset + len(words.rstrip()))
    return _Speaker(
        Span(start + offset, end + offset), Span(verb[0] + offset, verb[1] + offset), role, gender
    )
