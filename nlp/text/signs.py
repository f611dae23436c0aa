"""What a sentence looks like, as far as a summary cares.

Whole quotation or half of one, question, call to action, aside, comment, plain fact: read off the
words alone, with small tables; none belongs to one publication.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp.text import asides, captions, heads, lines, running, turns, verdicts, wordkinds
from nlp.text.words import length

if TYPE_CHECKING:
    from nlp.text.asides import Paper
    from nlp.text.running import Quoted
    from nlp.values import Sentence


_QUESTION = re.compile(r"\?[”’\"')\]]*$")
_JUDGEMENT = re.compile(
    r"(?:\bit(?: is|[’']s| can be| should be| must be| would be| remains)(?: \w+ly)? (?:clear"
    r"|obvious"
    r"|time|certain|worth|important|essential|no (?:surprise|wonder|secret)|wrong|right|hard to"
    r"|easy to|noted|said|stated|remembered|better|about)\b|\b(?:of course|no doubt|in my view"
    r"|in short|at its core|the (?:truth|point|question|message|lesson|answer|reality|real test"
    r"|bigger picture) (?:is|lies)|not just|no longer)\b)",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"^\W*(?:(?:also|plus|and),? )?(?:(?:(?:so|now),? )?please [a-z]+|click|subscribe|sign up"
    r"|read (?:more|also|on|the (?:full|rest))|see also"
    r"|(?:see|enjoy|view|browse) (?:the|our|all|more|these) (?:\w+ )?(?:pictures|photos|images"
    r"|gallery)"
    r"|watch (?:the|this|video|more|here)|listen to|follow (?:us|@|[^.]{2,50} on (?:twitter"
    r"|facebook|x|instagram|telegram|tiktok))|join (?:us|the conv)"
    r"|share (?:this|your)|download|scroll|swipe|tap here|visit (?:our|the website)"
    r"|for more (?:\w+ )?(?:information|on|news|stories)|to (?:read|see|learn|find out) more"
    r"|find out more|learn more|check out|stay tuned|tell us|let us know|e-?mail (?:us|your)"
    r"|write to us|contact us|have (?:a story|something) to|got a (?:story|tip)|call the|if you"
    r"|to (?:report|donate|give|help|apply|book|register|volunteer|contact|order|enter|vote|buy)\b"
    r"[^.]{0,60}, (?:please )?(?:call|visit|e-?mail|text|go to|click|write to|contact|log)"
    r"|thank(?:s| you) for (?:reading|using|visiting|watching|listening|subscribing)"
    r"|here(?:[’']s| is| are) (?:\w+ ){0,3}(?:how|why|what|some|theories|things|ways|reasons|tips"
    r"|facts|questions|answers|takeaways|highlights|examples|a (?:look|list|guide)))\b",
    re.IGNORECASE,
)
_COAXING = re.compile(
    r"^\W*(?:let[’']s|let us|think of|imagine|consider|picture this|ask yourself|don[’']t|remember"
    r"|now flip|look at|take a look|take,? for|here[’']s (?:the|why|how|what|a look)|here are"
    r"|here is (?:why|how|what|a look)|in other words|so,|enter[ ,:]|meet |cue )",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"\W*(?:When|Whenever|Every|Each|Once|Most|Many|Few|Some|For (?:years|decades|months|most|many"
    r"|much|generations|as long)|It (?:was|is|started|began|all|could|looks?|sounds?|seems?)\b"
    r"|It[’']s|There|If|Imagine|As an?|At first|Long|Not|Like (?:many|most|so)"
    r"|In (?:the (?:beginning|summer|winter|early|late|heart|middle|shadow|back)|his|her|their|my)"
    r"|On an? |Growing|Sitting|Standing|Walk|Ask|Meet|To "
    r"|What|Who|Why|How|You|I|We|My|Our|They|He|She)\b"
)
_CASE_LOOK = 3000  # characters by which a text without capitals is known
_SHORT_OPENING = 50  # characters
_TELLS_MUCH = 15
"""Words before a colon from which on they tell enough, whatever is asked behind it."""
_FEWEST_IN_TITLE = 6  # words
_LONGEST_CAPTION = 35  # words
_LONGEST_LINE = 300  # characters
_SMALL = frozenset("a an the of in on at to for and or but by with from as is vs over up".split())
"""What a headline in capitals leaves small."""
_QUOTATION = '"“„«'
_RECENT = re.compile(
    r"\b(?:[Ll]ast (?:week|month|night)|(?:[Tt]his|[Ee]arlier this)"
    r" (?:week|month|morning|afternoon|evening)"
    r"|[Oo]n (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})\b"
    r"|[Tt]his (?:spring|summer|autumn|fall|winter)\b|[Ff]or the first time in\b)"
)
_WHENEVER = re.compile(r"When(?:ever)? (?![A-Z]|it |he |she |they |his |her |the )[^,;\n]{3,80},")
_ANY_DAY = re.compile(
    r"\b(?:(?:[Oo]n an?|[Ee]very|[Ee]ach|[Mm]ost)(?: [a-z-]+){0,3}|(?:[Oo]ne|[Aa]n?)(?: [a-z-]+)?)"
    r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"
)
"""No day of the news: "every Sunday", "on a cold and windy Monday"; but "a paper out on Monday"."""
_TERSE = 10  # words
_ANSWERING = re.compile(
    r"\W*(?:Yes|Yeah|No|Nope|Not|None|Nobody|Nothing|Because|That|This|It|They|Those|These|Perhaps"
    r"|Maybe|Probably|Possibly|So far|In short|Both|Neither|Either|Only)\b"
)
"""How a sentence opens that says nothing without the question above it."""
_FAQ = re.compile(
    r"^\W*(?:faqs?|frequently asked questions|q ?(?:&|and) ?a|questions (?:and|&) answers"
    r"|(?:your|common) questions.{0,20})\W*$",
    re.IGNORECASE,
)


class Signs(NamedTuple):
    """How one sentence looks.

    `runs_in`/`runs_out`: a quotation runs over its start/its end; `quoted`: it opens with speech;
    `outside` is what it says outside quotation marks, `content` its content words. `answers`: it
    follows a question that has a line of its own; `scene`: it opens as a scene or a portrait does,
    not as news; `recent`: it tells of a day just past.
    `pronoun`, `denies`, `speaks`, `leans`: it has a "he" or "she", a word of denial, a verb of
    speech, a word with which a sentence leans on the one before; they say where to look closer, as
    do `presses` ("must"), `points` ("that", "later") and `goes_on` ("attack"); `decides`: it has a
    verb of promise, attack or refusal.
    """

    words: int
    runs_in: bool = False
    runs_out: bool = False
    quoted: bool = False
    quotes: bool = False
    question: bool = False
    invites: bool = False
    aside: bool = False
    comment: bool = False
    personal: bool = False
    tentative: bool = False
    named: bool = True
    acts: bool = False
    says: bool = False
    leads_in: bool = False
    faq: bool = False
    answers: bool = False
    recent: bool = False
    scene: bool = False
    pronoun: bool = True
    denies: bool = True
    speaks: bool = True
    leans: bool = True
    presses: bool = True
    points: bool = True
    goes_on: bool = True
    decides: bool = False
    outside: str = ""
    content: frozenset[str] = frozenset()


def read(
    text: str, sentences: tuple[Sentence, ...], headline: str | None = None
) -> tuple[Signs, ...]:
    """Read every sentence's signs, one for one.

    Args:
        text: the text.
        sentences: its sentences, in order.
        headline: the words over the text, where they are known and not part of it.

    Returns:
        The signs of each sentence, headings and furniture included (with no signs set).
    """
    walk = _Walk(text, over=heads.count(text, sentences, headline))
    spoken = {at for one in turns.find(text, sentences) for at in range(one.first, one.stop)}
    claims = verdicts.find(text, sentences).claims
    return tuple(
        walk.prose(sentence, quotation, spoken=place in spoken, claimed=place in claims)
        if sentence.kind in ("prose", "bullet")
        else walk.line(sentence)
        for place, (sentence, quotation) in enumerate(
            zip(sentences, running.read(text, sentences), strict=True)
        )
    )


class _Walk:
    """Goes down a text and keeps what a sentence's surroundings say of it."""

    def __init__(self, text: str, over: int) -> None:
        self._text = text
        self._over = over
        self._paper = asides.of(text)
        self._twice = captions.printed_twice(text)
        self._told = 0
        self._in_faq = self._in_boilerplate = False
        self._asked = False

    def line(self, sentence: Sentence) -> Signs:
        """Read a heading, or a line of furniture."""
        words = self._text[sentence.start : sentence.end]
        if sentence.kind == "heading":
            self._in_faq = bool(_FAQ.match(words))
            self._asked = words.endswith("?")
            if self._told > 1 and asides.heads_boilerplate(words):
                self._in_boilerplate = True
        return Signs(length(words), aside=True, content=wordkinds.content_of(words))

    def prose(self, sentence: Sentence, quotation: Quoted, *, spoken: bool, claimed: bool) -> Signs:
        """Read a sentence of prose, or a list's item.

        `spoken` says that it stands in a turn, `claimed` that a fact check tests it.
        """
        words = self._text[sentence.start : sentence.end]
        answer = self._in_faq or spoken
        one = _signs(words, quotation, self._paper, faq=answer, asked=self._asked)
        over = sentence.kind == "prose" and self._over > 0
        self._over -= over
        if (
            over
            or claimed
            or self._is_fragment(sentence)
            or self._in_boilerplate
            or self._is_pictured(sentence, one)
            or _is_in_brackets(words)
            or (lines.is_own_line(self._text, sentence.start, sentence.end) and _is_title(words))
            or (not (one.aside or answer) and captions.is_label(words, self._told))
        ):
            one = one._replace(aside=True)
        if not (self._told or one.aside):
            one = one._replace(scene=one.quoted or _is_scene(self._text, sentence))
        self._told += not one.aside
        self._asked = one.question and lines.is_own_line(self._text, sentence.start, sentence.end)
        return one

    def _is_pictured(self, sentence: Sentence, look: Signs) -> bool:
        """Say whether a sentence is a picture's caption, by how its line stands in the text."""
        short = look.words <= _LONGEST_CAPTION
        return short and captions.is_pictured(self._text, sentence, self._twice)

    def _is_fragment(self, sentence: Sentence) -> bool:
        """Say whether a sentence has lost its head: small letters begin it, but not the others."""
        head = self._text[sentence.start : sentence.start + 2]
        if not head[0].islower() or head[1:].isupper() or sentence.kind != "prose":
            return False
        return not self._text[:_CASE_LOOK].islower()


def runs(text: str, sentences: tuple[Sentence, ...]) -> tuple[tuple[bool, bool], ...]:
    """Return for each sentence whether a quotation runs over its start, and over its end.

    Args:
        text: the text.
        sentences: its sentences, in order.

    Returns:
        One pair a sentence; a paragraph's end closes every quotation.
    """
    return tuple((one.runs_in, one.runs_out) for one in running.read(text, sentences))


def _is_scene(text: str, sentence: Sentence) -> bool:
    """Say whether a text's first sentence opens as a scene or a portrait does."""
    start = lines.behind_dateline(text, sentence.start, sentence.end)
    if text[start] in _QUOTATION:
        return True
    return sentence.end - start < _SHORT_OPENING or bool(_SCENE.match(text, start))


def _is_in_brackets(words: str) -> bool:
    """Say whether a sentence is said in passing: it stands in brackets, or opens some."""
    return words[0] == "(" and words.find(")") in (-1, len(words) - 1, len(words) - 2)


def _is_title(words: str) -> bool:
    """Say whether a line is another article's headline: Nearly Every Word of It a Capital."""
    second = words.find(" ") + 1
    if not words[second].isupper():
        return False
    parts = words.split()
    if len(parts) < _FEWEST_IN_TITLE:
        return False
    small = sum(part in _SMALL for part in parts)
    return 2 * small < len(parts) and all(
        part in _SMALL or not part[0].isalpha() or part[0].isupper() for part in parts
    )


def _is_always_so(words: str) -> bool:
    """Say whether a sentence tells what always is: "When an airline buys, jobs are saved"."""
    when = _WHENEVER.match(words)
    if when is None:
        return False
    first, rest, _ = wordkinds.of(when[0])
    return (first | rest) & wordkinds.PAST == 0


def _signs(words: str, quotation: Quoted, paper: Paper, *, faq: bool, asked: bool) -> Signs:
    whole = not (quotation.runs_in or quotation.runs_out)
    own = quotation.outside
    first, rest, content = wordkinds.of(own)
    kinds = first | rest
    marked = quotation.marked
    if quotation.inside:
        content |= wordkinds.content_of(quotation.inside)
    calls = quotation.speech or first & (wordkinds.CALLS | wordkinds.NO_WORD) > 0
    recent = (kinds & wordkinds.JUST_PAST > 0 and not _ANY_DAY.search(own)) or (
        kinds & wordkinds.RECENT > 0 and bool(_RECENT.search(own))
    )
    return Signs(
        words=length(words),
        runs_in=quotation.runs_in,
        runs_out=quotation.runs_out,
        quoted=quotation.speech,
        quotes=marked,
        question=whole and "?" in words and _asks(words),
        invites=calls and bool(_ACTION.match(words)),
        aside=asides.is_aside(words, paper, hinted=kinds & wordkinds.ASIDE > 0),
        comment=(calls and bool(_COAXING.match(own))) or _judges(own, kinds),
        personal=whole and kinds & wordkinds.PERSONAL > 0,
        tentative=kinds & wordkinds.POSSIBLE > 0,
        named=kinds & wordkinds.FIGURE > 0 or rest & wordkinds.CAPITAL > 0,
        acts=recent or (kinds & (wordkinds.SAYS | wordkinds.PAST) > 0 and not _is_always_so(own)),
        says=kinds & wordkinds.SAYS > 0,
        leads_in=words[-1] == ":",
        faq=faq,
        answers=asked and (length(words) < _TERSE or bool(_ANSWERING.match(words))),
        pronoun=kinds & wordkinds.PRONOUN > 0,
        denies=kinds & wordkinds.DENIES > 0,
        speaks=kinds & wordkinds.SPEAKS > 0,
        leans=marked or kinds & wordkinds.LEANS > 0,
        presses=kinds & wordkinds.PRESSES > 0,
        points=kinds & wordkinds.POINTS > 0,
        goes_on=kinds & wordkinds.GOES_ON > 0,
        decides=kinds & wordkinds.DECIDES > 0,
        recent=recent,
        outside=own,
        content=content,
    )


def _asks(words: str) -> bool:
    """Say whether a sentence asks, and does not tell who asks what: "…: Who owns the port?"."""
    if not _QUESTION.search(words):
        return False
    tells, colon, _ = words.partition(": ")
    return not colon or length(tells) < _TELLS_MUCH or "?" in tells


def _judges(own: str, kinds: int) -> bool:
    """Say whether a sentence outside quotations weighs instead of telling who did or said what."""
    if kinds & wordkinds.SAYS:
        return False
    if kinds & wordkinds.JUDGES:
        return True
    return kinds & wordkinds.JUDGEMENT > 0 and bool(_JUDGEMENT.search(own))
