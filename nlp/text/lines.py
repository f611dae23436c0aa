"""What a single line of a news text is: furniture, caption, bullet, date line, or words.

The patterns are about how web pages and newsroom systems are made (share buttons, comment
forms, copyright notes), never about one publication. A line is judged by itself here; where its
neighbours matter, `nlp.layout` and `nlp.sentences` look at them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

LINE = re.compile(r"[^\n\r\u2028\u2029]+")
BLOCK = re.compile(
    r"[^\n\r\u2028\u2029]+"
    r"(?:\r?\n[ \t]*(?![•▪●◦‣►▶■□➤✓✔][ \t])[^\s][^\n\r\u2028\u2029]*)*"
)
"""A paragraph whose lines are broken at a width; a list's mark opens one of its own."""
LONGEST_HEADLINE_WORDS = 28
TERMINAL = re.compile(r"[.!?…。！？។៕:;,][”’»\"')\]]*$")
FULL_STOP = re.compile(r"[.…。។៕][”’»\"')\]]*$")
BULLET = re.compile(r"[ \t]*(?:[-*•·–—▪●◦‣►▶■□➤✓✔]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
MARKDOWN_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]+\S")

DATELINE = re.compile(
    r"(?:\((?P<wire>[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,3})\)(?: ?[-–—_]{1,2})? ?(?=\S)"
    r"|Reporting from [^\n]{2,80}?(?: -|[–—]|--) ?(?=\S)"
    r"|(?P<place>[A-Z][A-Z’'.]+(?:[ -][A-Z][A-Z’'.]+){0,3}"
    r"|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}(?=,? (?:[A-Z][\w.]+,? )?(?:\d{1,2} )?\(|, [A-Z][a-z]+"
    r"\.? \d{1,2}(?:, \d{4})? ?[-–—_]))"
    r"(?:, [A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2}){0,2}"
    r"(?:, ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?"
    r"(?:,? ?\((?P<agency>[A-Z][\w .&/’'-]{1,40})\))?"
    r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?)?"
    r" ?(?:[-–—_]{1,2}|(?<=\)):|(?<=[a-z.] \d):|(?<=[a-z.] \d\d):) ?(?=\S|$)(?<!\)-(?=\d)))"
)
"""As in "HARBOUR TOWN, May 3 (Nordwire) –", "(Nordwire) -"."""

_DAY_OF_IT = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?"
_OPENING_DATELINE = re.compile(
    r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2}(?: \([A-Z][\w’'. -]{2,30}\))?"
    r"(?: \[[A-Z][\w’'. -]{2,30}\])?"
    rf"(?:, {_DAY_OF_IT} \((?:[A-Z]{{2,8}}(?:-[A-Z]{{2,4}})?|[A-Z][a-z]{{3,9}})\):? "
    r"| [-–—] (?=[A-Z“\"])(?![^.\n]{0,200} [-–—] ))"
    r"|(?P<label>[A-Z][A-Z’'.-]{3,}(?: [A-Z][A-Z’'.-]+){0,2}(?:, [A-Z]{2,6})?): (?=[A-Z“\"])"
)
"""How a text's own first line may open: "Brask (Orl) [Norland], Aug 11 (ANW): ", "BRASK: "."""
_LABEL_LINE = re.compile(r"^[A-Z][A-Z’'. -]{2,40}(?:, [A-Z ]{2,20})?: ", re.MULTILINE)
_FIRST_WORDS = 200  # characters

_DASH_ENDS = re.compile(r"(?:\s[-–—_]{1,2}\s|[–—]\s?|--\s?|\)\s?[-–—:_]{0,2}\s?|\d:\s?)$")

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )?"
_DATE = (
    rf"(?:{_DAY}(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})"
    r"(?:,? \d{4})?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})"
)
_CLOCK = r"(?:T?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4}|[+-]\d{2}:?\d{2})?)"
_LABEL = (
    r"(?:(?:first |last |date )?(?:published|posted|updated|modified|created|date"
    r"|publication date)(?: on| at)?:? *)"
)
_STAMP = rf"(?:{_CLOCK},? (?:on )?)?{_DATE}(?:,? *(?:\||at|-|–)? *{_CLOCK})?"
DATE_LINE = re.compile(
    rf"^{_LABEL}?{_STAMP}(?:(?: *[|;,·•–-] *| and | ){_LABEL}(?:{_STAMP}|{_CLOCK}))?"
    r"(?: ?[|·•–-] ?\d{1,2} min(?:ute)?s? read)?\.?$",
    re.IGNORECASE,
)
IMAGE_NAME = re.compile(
    r"^(?:[A-Z]{2,6}(?!(?:19|20)\d\d$)\d{3,6}"
    r"|(?:IMG|DSC[NF]?|PIC|PHOTO|SAM|DJI|GOPR|MVI|image|photo|screenshot)[-_ ]?\d{2,}[\w-]*"
    r"|\S+\.(?:jpe?g|png|gif|webp|tiff?|bmp|svg|heic))$",
    re.IGNORECASE,
)
"""As in "IMG_2041.jpg", "TRN0421"."""

# A whole line in small letters, up to its end, that a page's template wrote, told by how it opens.
_TEMPLATE = re.compile(
    r"^(?:"
    # sharing and following
    r"share(?: (?:this(?: (?:article|story|post|page|on))?|on|via|with)\b.{0,60})?:?"
    r"|(?:tweet|retweet|pin(?: it)?|e-?mail|print|whatsapp|telegram|facebook|twitter|linkedin"
    r"|copy(?: the)? link|reddit|tumblr|pinterest|messenger)(?: (?:this|article|story|page))*"
    r"|(?:(?:facebook|twitter|x|linkedin|whatsapp|telegram|e-?mail|print|copy link|reddit|pinterest"
    r"|messenger|line|share)[ ,|/·•]+){2,}(?:\w+)?"
    r"|(?:follow|like|find|join) (?:us|me|[\w .’'-]{2,40}) on (?:facebook|twitter|x|instagram"
    r"|telegram|linkedin|whatsapp|youtube|tiktok|google news).{0,80}|connect with us"
    r"|\d+ (?:shares?|comments?|likes?|views?|retweets?|min(?:ute)?s? read|reads?)"
    r"|(?:no|leave a|add a|post a|view|show|write a) (?:comments?|reply)(?: yet"
    r"| below)?(?: \(\d+\))?"
    r"|comments?(?: ?\(\d+\)| \d+| are closed| off)?\.?|reply|log in to (?:reply|comment).{0,40}"
    r"|your e-?mail address will not be published.{0,80}|required fields are marked.{0,10}"
    r"|save my name, e-?mail.{0,100}"
    # what a wire puts where no dateline is
    r"|\(undated\)"
    # the weblog's own words
    r"|you can (?:skip to the end and )?(?:leave a (?:response|comment|reply)|follow any responses)"
    r".{0,200}"
    r"|(?:proudly )?powered by .{1,200}"
    r"|(?:theme|designed|website|site|web design|hosted)(?: (?:designed|developed|made|built))?"
    r" by:? .{1,80}"
    r"|(?:filed|posted) (?:under|in):? .{1,80}|(?:tags?|categor(?:y|ies)|topics?|keywords?"
    r"|labels?|sections?|hashtags?): ?.{0,200}|tagged(?: with| as)?:? .{0,120}|#\w+(?:[ ,]+#\w+)*"
    r"|(?:permalink|bookmark the permalink|uncategori[sz]ed|edit this (?:post|entry)).{0,80}"
    # moving on
    r"|(?:source|via|sources|source link|original source)(?:: ?(?:https?://\S+|www\.\S+))?"
    r"|(?:read|see|view|show|load|learn|find out) (?:more|full (?:story|article)|the full (?:story"
    r"|article)|all|less)(?: (?:here|on|about|at)\b.{0,80})?[ .:>»→…]*"
    r"|(?:continue|keep) reading.{0,80}|click (?:here|on|to)\b.{0,100}|(?:tap|swipe|scroll) .{0,60}"
    r"|(?:also )?(?:read|see|watch|listen)(?: (?:also|next|more|now|this))?: .{0,200}"
    r"|(?:read also|also read|see also|related|more on this|more from|recommended|you may also like"
    r"|you might also like|most (?:read|popular|viewed|shared)|trending(?: now)?|editor.?s.? picks?"
    r"|don.t miss|up next|watch now|(?:related|similar|popular|recent|latest|more|top"
    r"|other) (?:posts?"
    r"|articles?|stor(?:y|ies)|news|reading|topics?|content|links?|videos?"
    r"|coverage))(?: [\w ]{1,40})?"
    r"(?:: ?.{0,200})?"
    r"|(?:previous|next|older|newer)(?: (?:post|article|story|page"
    r"|entry)s?)?(?:: ?.{0,160})?[ →←»«]*"
    r"|[←→«»‹›<>]+ .{0,160}|(?:back to )?top|home|menu|search|skip to .{1,40}"
    r"|(?:sign|log) (?:in|up|out)(?: .{0,60})?|my account|(?:main|primary) (?:menu|navigation)"
    r"|home ?[>»/|] ?.{1,120}|you are here:? .{0,120}|page \d+(?: of \d+)?|\d+ ?/ ?\d+"
    # selling and consenting
    r"|(?:advertisements?|advertorial|ads?|sponsored(?: content| by .{1,60})?|paid (?:post|content"
    r"|for by .{1,60})|promoted(?: content)?|story continues(?: below)?(?: advertisement)?"
    r"|article continues .{1,60}|continue reading below|skip ad(?:vertisement)?|partner content)\.?"
    r"|(?:please )?(?:subscribe|sign up|register|donate|support (?:us|our|independent))\b.{0,160}"
    r"|(?:enter|get|receive) (?:your e-?mail|the latest|our|daily|breaking|updates)\b.{0,160}"
    r"|(?:we|this (?:web)?site|our (?:web)?site) uses? cookies.{0,300}"
    r"|(?:accept|reject|manage)(?: all)?(?: cookies)?"
    r"|(?:privacy policy|terms (?:of (?:use|service)|and conditions|& conditions)|contact us"
    r"|about us"
    r"|advertise(?: with us)?|careers|faqs? & help|disclaimer)(?: ?[|·•] ?.{1,160})?"
    r"|download (?:the|our) .{0,60}\bapp\b.{0,60}|get the app|all rights reserved\.?.{0,80}"
    r"|(?:©|\(c\)|copyright(?: ©| \(c\))?) ?\d{4}.{0,160}"
    r"|©.{1,120}|this material may not be (?:published|reproduced).{0,200}"
    r"|(?:reporting|writing|additional reporting|editing) by [a-z].{2,200}(?:editing|reporting"
    r"|writing) by .{2,100}"
    # a database's own
    r"|(?:abstract|full text|body|document text|length: \d+ words|load-date: .{1,40})[.:]?"
    # a press office's own
    r"|(?:for immediate release|(?:press|news|media) (?:release|statement)|### ?)"
    r"|(?:(?:media|press|for more information,?) )?contacts?: ?.{3,200}"
    # how the screen works
    r"|(?:loading|please wait|play(?: video)?|pause|mute|unmute|live|watch(?: live)?|listen|gallery"
    r"|slideshow|view gallery|enlarge(?: image)?|toggle .{1,40}|close|open|expand|collapse|hide"
    r"|javascript .{1,100}|your browser .{1,120}|error|copied!?|link copied)[.…!]*"
    r"|(?:x|×|▲|▼|\*{1,10}|-{2,}|_{2,}|={2,}|#{1,10}|~{2,}|•|·|\.{3,}|…|(?:\* ){1,9}\*|-?30-"
    r"|\(?ends\)?)"
    r")$",
)
# The same, told by what stands anywhere in it; one of `_HELD` has to, or an arrow at its end.
_HOLDING = re.compile(
    r"^(?:.{0,80}\bpinging is currently (?:not )?allowed\.?"
    r"|.{0,100}\b(?:trackback|rss 2\.0|rss) (?:from your own site|feed)\b.{0,60}"
    r"|.{0,40}\bwordpress themes?\b.{0,160}|.{0,160} [←→«»‹›]+"
    r"|.{0,60}\b(?:newsletters?|e-?mail alerts?|push notifications?|free trial)\b.{0,80}(?:inbox"
    r"|sign up|subscribe|here|today|now|settings)\b.{0,40}"
    r"|.{0,100}\bcookie (?:policy|settings|preferences|notice)\b.{0,200}"
    r"|.{0,120}\ball rights reserved\.?.{0,160})$",
    re.IGNORECASE,
)
_HELD = (
    "pinging", "trackback", "rss", "wordpress", "newsletter", "mail alert", "push notification",
    "free trial", "cookie", "reserved",
)  # fmt: skip
_ARROWS = "←→«»‹›"
_KICKER = re.compile(
    r"^(?:news|world|politics|national|business|economy|opinion|comment|commentary|editorial|op-ed"
    r"|analysis|sports?|culture|arts?|lifestyle|life|health|science|tech(?:nology)?|international"
    r"|local|region(?:al)?|asia|europe|africa|americas|middle east|features?|interviews?|letters?"
    r"|exclusive|breaking(?: news)?|just in|live updates?|latest(?: news)?|home|columns?|blogs?"
    r"|environment|education|entertainment|travel|video|podcasts?|property|post in-?depth)"
    r"(?: news)?(?: ?[|/>»] ?[\w &-]{2,30}){0,3}$",
    re.IGNORECASE,
)
"""As in "Opinion", "World | Asia"."""
_OPINION = re.compile(
    r"^(?:opinions?|comment|commentary|editorial|op-ed|column|letters?|analysis|viewpoint)"
    r"(?: to the editor)?\W*(?:[:|–—]|$)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"^(?:leave a (?:reply|comment|response)|post a comment|add a comment|join the (?:conversation"
    r"|discussion)|\d+ (?:comments|responses|replies|thoughts on\b.*)|comments \(\d+\)|related (?:"
    r"articles?|posts?|stories|news)|most (?:read|popular)|more from .{1,40}|you (?:may|might) also"
    r" like|recommended(?: for you)?|about the author)[: ]*$",
    re.IGNORECASE,
)
"""As in "Leave a Reply", "12 comments", "Related articles"."""
LONGEST_FURNITURE = 320  # characters
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_SMALL = 3  # letters
_LONG_ENOUGH = 48  # characters
_HINTS = (
    "cookie", "newsletter", "pinging", "powered by", "wordpress", "reserved", "©", "copyright",
    "subscribe", "sign up", "register", "follow", "share this", "click", "read more", "read also",
    "comment", "e-mail", "email", "reproduced", "editing by", "browser", "javascript", "download",
    "donate", "support us", "support our", "support independent", "inbox", "notification", "tags:",
    "related", "posted in", "filed under", "response", "rss", "tap ", "scroll", "swipe", "join us",
    "find us", "like us", "see also", "(c)", "tagged", "watch:", "read:", "enter your", "advertis",
    "continue reading", "keep reading", "more from", "topics:", "keywords:", "you are here",
)  # fmt: skip
_LONGEST_DATE_LINE = 80  # characters
_WRAP_LOOK = 8000  # characters
_WRAP_WIDTH = (50, 100)  # characters
_WRAP_SHARE = 0.6  # share of the long lines that end no sentence
_FEWEST_WRAPPED = 6  # lines


def behind_dateline(text: str, start: int, end: int, *, sure: bool = False) -> int:
    """Return where the words begin behind "HARBOUR TOWN, May 3 (Wire) – ", else `start`.

    A hyphen without spaces ("HB-201 helped") makes no dateline.

    Args:
        text: the article's text.
        start: where its line or sentence begins.
        end: where that ends.
        sure: whether only what has an agency or a day is a dateline, and no "HARBOUR TOWN: ".
    """
    match = DATELINE.match(text, start, end)
    if match is not None and (match.end() >= end or _DASH_ENDS.search(match.group())):
        return match.end()
    looked = start < _FIRST_WORDS and not sure
    opening = _OPENING_DATELINE.match(text, start, end) if looked else None
    if opening is None or text.find(". ", 0, start) >= 0:
        return start
    if opening["label"] and sum(1 for _ in islice(_LABEL_LINE.finditer(text), 2)) > 1:
        return start  # somebody who speaks, and others do
    return opening.end()


def is_own_line(text: str, start: int, end: int) -> bool:
    """Say whether what stands between two offsets has a line of its own."""
    return text[start - 1 : start] in ("", "\n", "\r") and text[end : end + 1] in ("", "\n", "\r")


def is_furniture(line: str) -> bool:
    """Say whether a page's template wrote `line` (stripped), not the article's author."""
    if len(line) > LONGEST_FURNITURE:
        return False
    lowered = line.lower()
    found = (
        _TEMPLATE.match(lowered)
        or (_holds(lowered) and _HOLDING.match(line))
        or IMAGE_NAME.match(line)
        or not any(map(str.isalnum, line))
    )
    return bool(found) and (not is_plain(line) or any(hint in lowered for hint in _HINTS))


def is_date(line: str) -> bool:
    """Say whether `line` holds a date, perhaps a time, and nothing else."""
    return len(line) <= _LONGEST_DATE_LINE and bool(DATE_LINE.match(line))


@lru_cache(maxsize=1)
def is_wrapped(text: str) -> bool:
    """Say whether the text's lines are broken at a width, not at paragraphs.

    The last text's answer is kept, since several readers ask for it.
    """
    if text.count("\n", 0, _WRAP_LOOK) < _FEWEST_WRAPPED:
        return False
    narrowest, widest = _WRAP_WIDTH
    long: list[str] = []
    before = ""
    for match in LINE.finditer(text, 0, _WRAP_LOOK):  # but for the last, which may be cut
        if len(before) > widest:
            return False
        if len(before) >= narrowest:
            long.append(before)
        before = match.group().strip()
    if len(long) < _FEWEST_WRAPPED:
        return False
    return sum(not TERMINAL.search(line) for line in long) >= _WRAP_SHARE * len(long)


def is_plain(line: str) -> bool:
    """Say whether `line` is as long as a sentence and ends like one.

    Args:
        line: the line, stripped.
    """
    return len(line) > _LONG_ENOUGH and line[-1] in '.”"?’)'


def _holds(lowered: str) -> bool:
    if lowered[-1:] in _ARROWS:
        return True
    for word in _HELD:  # noqa: SIM110 -- a generator costs more than what it asks
        if word in lowered:
            return True
    return False


def is_kicker(line: str) -> bool:
    """Say whether `line` is the section's name over a headline ("Opinion", "World | Asia")."""
    return bool(_KICKER.match(line))


def is_opinion(line: str) -> bool:
    """Say whether `line` names a section whose articles are comment."""
    return bool(_OPINION.match(line))


def starts_tail(line: str) -> bool:
    """Say whether what follows `line` at an article's end is the page's, not the article's."""
    return bool(_TAIL.match(line))


def capitalised_share(line: str) -> float:
    """Return the share of the longer words (over three letters) that begin with a capital.

    Headlines in title case come near 1.0, sentences stay near the share of names in them.
    """
    words: list[str] = [word for word in _WORD.findall(line) if len(word) > _SMALL]
    if not words:
        return 0.0
    return len([word for word in words if word[0].isupper()]) / len(words)


def count_words(line: str) -> int:
    """Return how many words stand in `line`, separated by white space."""
    return len(line.split())
