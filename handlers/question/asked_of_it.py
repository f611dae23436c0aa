"""What people type about the article at hand, in whatever order: "whats the date on this?".

`of_article` knows how questions are built. This knows the words that can only be asked of
an article in sight: a line that has one of them, and else nothing but small words, asks for that.
Read only where an article is being talked about; elsewhere the same words are names or topics.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.question import phrases
from handlers.question.spelling import mended
from nlp import query


@dataclass(frozen=True, slots=True)
class _Wish:
    """What `summarise` is asked where a line has one of the `keys`, and else only `beside`."""

    asked: str
    keys: frozenset[str]
    beside: frozenset[str]
    needs: frozenset[str] = frozenset()


def _wish(asked: str, keys: str, beside: str = "", needs: str = "") -> _Wish:
    return _Wish(
        asked, frozenset(keys.split()), frozenset(beside.split()), frozenset(needs.split())
    )


_SMALL = frozenset(
    (
        "a an the this that these those it its thats in of on for to from by with at as up into"
        " out is isnt was are were be been do does did has have had having we weve you u i id me"
        " us our why how where hows wheres than my he she they him her them his their and but or"
        " so now then ok okay hey hi please pls plz thanks someone somebody can could would will"
        " get gets give gimme show tell make put let lets see want need like just only really"
        " quickly here there again once same also too still some any all article story piece"
        " text report one ones thing things bit clippings bot whats what which got even more"
        " much many far sorry nah no yes actually maybe go back everyone everybody anyone anybody"
        " list pull send share post grab didnt dont didn't quick par para paragraph"
    ).split()
)
_WHOSE = "who whos whom whose"
_WISHES = (
    _wish(
        "its figures",
        "figures figure numbers number stats statistics data digits sums",
        "key main important hard exact actual concrete says said mention mentioned does in",
    ),
    _wish(
        "the other side",
        "disagree disagrees disagreed object objects objected opposes opposed opposing critics"
        " critic criticism criticisms criticise criticises opponents otherwise dissent dissenting"
        " counterargument counter denial denials denies denied pushback dispute disputes disputed"
        " contradicts",
        f"{_WHOSE} say says said saying think thinks view views voice voices side sides argument",
    ),
    _wish(
        "the other side",
        "side sides view views opinion opinions argument",
        "say says said tell",
        needs="other another opposite different opposing both second",
    ),
    _wish(
        "is it true",
        "true truth accurate reliable trustworthy verified confirmed factual fake legit trust"
        " believe credible factcheck verify",
        f"{_WHOSE} says fact facts really sure confirm claim claims source news check right false",
    ),
    _wish("is it true", "right correct", "really fact", needs="is isnt"),
    _wish("is it true", "say said", "really actually", needs="really actually"),
    _wish("the other side", "against opponents opposition", _WHOSE),
    _wish("the other side", "agree agrees", needs="everyone everybody anyone anybody all"),
    _wish(
        "what came next",
        "next since later after afterwards followup followups follow follows developments",
        "happen happened happens news know came come event events stories coverage newer when else"
        " up then anything something",
    ),
    _wish("what came next", "update updates", needs="any"),
    _wish(
        "in translation",
        "translate translation translated translating",
        f"{phrases.LANGUAGES} language",
    ),
    _wish(
        "in translation",
        phrases.LANGUAGES,
        "put version write read",
        needs="in into version",
    ),
    _wish("", "involved about", f"{_WHOSE} people person", needs="who whos"),
    _wish(
        "its headline",
        "headline headlines hed title",
        f"write suggest propose good better catchy new short whats original own {_WHOSE}",
    ),
    _wish(
        "is it comment",
        "opinion comment commentary editorial oped op ed column biased bias slanted partisan",
        "news straight kind type sort author writer reporter neutral",
        needs="is or biased bias slanted partisan kind type",
    ),
    _wish(
        "who is quoted",
        "comment comments commented respond responded response answer answered",
        "did they he she anyone anybody",
        needs="they he she anyone anybody",
    ),
    _wish("the reasons", "why reason reasons cause causes", "main happened happen"),
    _wish(
        "who is quoted",
        "quote quotes quoted quoting quotation quotations cited voices spoke speakers interviewed"
        " sources quotable",
        f"{_WHOSE} else best key main good top most direct directly says said saying name names"
        " people both sides side",
    ),
    _wish(
        "who is quoted",
        "say says said speak speaks speaking talk talks talking named mentioned people person",
        f"{_WHOSE} key main else",
        needs="who whos whom he she they people person",
    ),
    _wish("who is quoted", "who whos", needs="he she they him her them in else"),
    _wish(
        "what is new",
        "another other others new changed different differ differs diff difference differences"
        " before already covered cover ran run compare compared vs versus update updates previous"
        " earlier duplicate",
        "last week weeks yesterday yesterdays month months since than against how old published"
        " printed reported wrote written write about time anything something"
        " articles stories else coverage news previously stuff know knew",
    ),
    _wish(
        "when",
        "date dates dated dateline timing when whens timeline old recent",
        "happen happened happens take took place publish published written printed exactly how"
        " event events appear run publication key today yesterday day year current fresh"
        " posted out",
    ),
    _wish("what is new", "anything something know knew", needs="we didnt didn't"),
    _wish("when", "week today yesterday month year", needs="is was"),
    _wish("when", "day month year hour time", "exactly happen happened", needs="what which"),
    _wish(
        "in 1 sentence",
        "source link url author byline wrote reporter writer paper newspaper outlet"
        " publication website site",
        f"{_WHOSE} where come comes came exact original published name",
    ),
    _wish("in 1 sentence", "where wheres", "published", needs="from come comes came published"),
    _wish(
        "as bullets",
        "points takeaway takeaways highlights bullets",
        "main key top most important essential major",
    ),
    _wish(
        "",
        "summary summarise summarize sum tldr recap rundown gist point essentials basics essence"
        " upshot overview story news facts about explain matter matters happened happening eli5"
        " english lowdown opinion comment editorial oped analysis argument going angle graf line"
        " saying care short notes know",
        "main key top big picture going on important why basically quick plain simple simply terms"
        " deal happens words whole good bad nut bottom should cliff",
    ),
)
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
_PART = re.compile(
    rf"\b(?:(?P<count>(?!(?:\d|[a-z]+) words?\b)(?P<n>{_NUMBER})[ -]?(?:short |quick |main |key )*"
    r"(?P<unit>sentence|line|bullet point|bullet|key point|point|takeaway|highlight|word|liner)s?)"
    r"(?: max(?:imum)?| tops| or (?:less|fewer)| at most)?"
    r"|(?P<digest>(?:(?:a |one )?(?:sentence|line|entry|item|par) )?(?:for|in) (?:the |our )?digest"
    r"|digest (?:version|line|entry|style))"
    r"|(?P<tweet>(?:for|as) (?:a )?(?:tweet|post)|tweet(?:able)?)"
    r"|(?P<gist>(?:in )?(?:a )?nutshell|in brief|gist)"
    r"|(?P<list>(?:as |in )?(?:bullet (?:points|list|form)|bullets|bulleted)|as (?:a )?list)"
    r"|(?P<shorter>shorter|briefer|shorten|briefly|too (?:long|much)|condense|short version"
    r"|even less|(?:cut|boil|trim)(?: (?:it|this|that))?(?: down)?(?: (?:in|by) half)?|halve"
    r"|half (?:the |that )?(?:length|size)"
    r"|tighten|tighter)"
    r"|(?P<longer>longer|lengthen|expand(?: on)?|elaborate|too short"
    r"|(?:the )?long(?:er)? (?:version|one)|(?:in|some|more|in more) detail(?:s|ed)?))\b",
    re.IGNORECASE,
)
"""The parts of a wish about a summary's shape: "in two sentences", "as bullets"."""
_BULLETED = frozenset({"bullet point", "bullet", "key point", "point", "takeaway", "highlight"})
_AS_BEFORE = re.compile(
    r"(?:what ?(?:is|s) (?:all )?(?:this|that|it)(?: all)?(?: article| story| piece| then)?"
    r"|(?:and )?(?:once )?(?:again|more time)|same again|repeat(?: it| that)?)"
)
"""What asks for the summary as it is, in small words alone."""
_TOPIC = re.compile(
    r"(?P<before>.{0,60}?)\b(?:about|re|regarding|concerning|mentions? of|mentions?) "
    r"(?P<about>.{2,120}?)(?: (?:in|from) (?:it|this|that|here|there)(?: (?:article|story|piece))?"
    r"| in there)?",
    re.IGNORECASE,
)
"""As in "any mention of the dam in it": small words, then a topic."""
_BEFORE_A_TOPIC = frozenset(
    "say says said anything something tell talk talks there part bit bits further else word words"
    " more information info detail details".split()
)
_MORE = re.compile(r"(?:.* )?more(?: than (?:that|this))?")
_WHY = frozenset({"why", "how", "where"})
_APOSTROPHE = re.compile(r"['’](?=\w)")
_JOINED = re.compile(r"\b(tl);(dr)\b|\b(?P<f>fact)[ -](?P<c>check)", re.IGNORECASE)
"""Words that are also written in two."""
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 16  # words
_UNKNOWN = 1
"""Words that are none of ours in a line that says how long a summary is to be."""
_SHORT_WORD = 5
"""Letters up to which one word is too easily another: no typo is seen in it."""
_ALL_WORDS = _SMALL.union(*(one.keys | one.beside for one in _WISHES))
_PUT_RIGHT = frozenset(word for word in _ALL_WORDS if len(word) > _SHORT_WORD) | frozenset(
    "shorter longer sentence sentences bullets bullet digest".split()
)
_ASKED_WITH = frozenset("exactly please else vs matter long count next".split())
_LATEST_OF_ALL = frozenset("week today yesterday month".split())
_SOMEBODY = frozenset("he she they him her them who".split())
_HOW_MANY = frozenset(("many", "much"))
_OTHERWISE_ASKED = frozenset("where wheres when why".split())
_BESIDE_OURS = frozenset(
    "last since than against vs versus compared compare before previous earlier our".split()
)
_ASKS = re.compile(
    r"(?:and |so |but |ok |by )*(?:what|who|whom|whose|which|where|when|why|how|is|are|was|were|do"
    r"|does|did|has|have|had|will|would|can|could|any|anything|anyone|anybody|more|tell|explain)\b",
    re.IGNORECASE,
)
"""How questions begin."""
_OF_THE_STORY = re.compile(
    r"(?:and |so |but |ok )*(?:how|why|who|whom|whose|when|where|what|which|was|were|did|does|do"
    r"|has|have|had|is|are|will(?! you))\b"
)
"""How a question of what an article tells begins: "were jobs cut", not "can you cut it"."""


def read(text: str) -> str | None:
    """Read a line that can only be asked of an article in sight.

    Args:
        text: The question, cleaned, without thanks and the question mark behind it.

    Returns:
        What `summarise` is asked by it, as `of_article.read` gives it; `None` where a word
        of it is no such word.
    """
    typed = _JOINED.sub(
        lambda m: "".join(filter(None, m.groups())), _APOSTROPHE.sub("", text)
    ).split()
    if not 0 < len(typed) <= _MOST_WORDS:
        return None
    words = (one if one.lower() in _ALL_WORDS else _put_right(one) for one in typed)
    asked = _read(" ".join(words).lower())
    return _about(text) if asked is None else asked


def shaped(text: str) -> tuple[str, list[str]]:
    """Take what says how a summary is wanted out of a line: "as bullets, in two lines".

    Args:
        text: As for `read`.

    Returns:
        The rest of the line, and each part as `shapes.parse` reads it; no part where the words are
        those of a question about what is told: "were jobs cut", "what did he tweet".
    """
    rest, parts = _PART.sub(" ", text), [_shape(found) for found in _PART.finditer(text)]
    words = _words(rest)
    return rest, [] if _is_of_the_story(text, parts, words) else parts


def is_small(text: str) -> bool:
    """Tell whether a line has none but small words."""
    return _SMALL.issuperset(_words(text))


def _words(text: str) -> list[str]:
    return _WORD.findall(_APOSTROPHE.sub("", text.lower()))


def _put_right(word: str) -> str:
    """Mend a typo; a word with a letter changed or an ending is another word: "interview"."""
    known = mended((word,), _PUT_RIGHT)[0]
    bare, other = word.lower().strip(".,;:?!"), known.lower().strip(".,;:?!")
    changed = len(bare) == len(other) and sorted(bare) != sorted(other)
    inflected = other.startswith(bare) or bare.startswith(other)
    return word if changed or inflected else known


def _about(text: str) -> str | None:
    """Read "any mention of the dam?": small words, and a topic behind them."""
    found = _TOPIC.fullmatch(text)
    if found is None:
        return None
    before = frozenset(_WORD.findall(_APOSTROPHE.sub("", found["before"].lower())))
    told = before <= _SMALL | _BEFORE_A_TOPIC and found["about"].lower() not in _SMALL
    return f"about {found['about']}" if told else None


def is_asking(text: str) -> bool:
    """Tell whether a line asks something, in the words that questions begin with.

    Args:
        text: As for `read`.
    """
    return 1 < len(text.split()) <= _MOST_WORDS and bool(_ASKS.match(text))


def topics(text: str) -> tuple[str, ...]:
    """Return what an open question may be asking about: "how did the old dam break".

    Args:
        text: As for `read`.

    Returns:
        First all its words that say something, then fewer and fewer that stand side by side.
        Nothing where it is no question.
    """
    words = text.split()
    if not 1 < len(words) <= _MOST_WORDS or not _ASKS.match(text):
        return ()
    said = [word for word in words[1:] if word.lower() not in _SMALL | _ASKED_WITH]
    telling = [word for word in said if query.question_words(word)]
    return tuple(
        " ".join(telling[at : at + count])
        for count in range(len(telling), 0, -1)
        for at in range(len(telling) - count + 1)
    )


def _read(line: str) -> str | None:
    """Return a line about the article at hand as what `summarise` is asked, else `None`."""
    rest, parts = shaped(line)
    words = _words(rest)
    telling = frozenset(words) - _SMALL
    if parts and telling <= _WISHES[-1].keys | _WISHES[-1].beside:
        return " ".join(parts)
    if not telling and (asked := _in_small_words(line, words)) is not None:
        return asked
    for wish in _WISHES:
        if _fits(wish, words, telling):
            return wish.asked
    return " ".join(parts) if parts and len(telling) <= _UNKNOWN else None


def _is_of_the_story(line: str, parts: list[str], words: list[str]) -> bool:
    """Say whether what may say how long a summary is to be is a word of a question: "jobs cut"."""
    if any(part.startswith("in ") for part in parts) or not _OF_THE_STORY.match(line):
        return False
    ours = _SMALL | _WISHES[-1].keys | _WISHES[-1].beside
    return not ours.issuperset(words) or not _SOMEBODY.isdisjoint(words)


def _in_small_words(line: str, words: list[str]) -> str | None:
    """Read what is asked in small words alone: "whats this", "i need more than that", "why?"."""
    if _MORE.fullmatch(line):
        return "longer"
    if "why" in words:
        return "the reasons"
    if "how" in words and not _HOW_MANY.isdisjoint(words):
        return "its figures"
    return "" if _AS_BEFORE.fullmatch(line) or not _WHY.isdisjoint(words) else None


def _fits(wish: _Wish, words: list[str], telling: frozenset[str]) -> bool:
    """Say whether a line's words are those of a wish, and no others that tell something."""
    if wish.keys.isdisjoint(words) or not telling <= wish.keys | wish.beside | wish.needs:
        return False
    if wish.needs and wish.needs.isdisjoint(words):
        return False
    if wish.asked == "who is quoted" and not _OTHERWISE_ASKED.isdisjoint(words):
        return False
    if wish.asked == "when" and "old" in words and not _SOMEBODY.isdisjoint(words):
        return False
    if wish.asked == "what is new" and not _LATEST_OF_ALL.isdisjoint(words):
        return not _BESIDE_OURS.isdisjoint(words)
    return True


def _shape(found: re.Match[str]) -> str:
    """Write a part of a line that says how the summary is wanted as `shapes.parse` reads it."""
    if found["count"]:
        if found["unit"] == "word":
            return f"in {found['n']} words"
        unit = "bullets" if found["unit"] in _BULLETED else "sentences"
        return f"in {found['n']} {unit}"
    told = {
        "digest": "for the digest",
        "tweet": "for a tweet",
        "gist": "gist",
        "list": "as bullets",
        "shorter": "shorter",
        "longer": "longer",
    }
    return told[str(found.lastgroup)]
