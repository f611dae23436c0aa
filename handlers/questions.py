"""Which command a question names, and what it is asked.

People write "quotes from Ana Lim please", "What did Ana Lim say about trade?", "/quotes “Ana
Lim” since june": the courtesy is dropped, the rest is the question.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz, process

from handlers import latest
from handlers.question import of_article as questions
from handlers.question import phrases, typed
from handlers.question.phrases import SPELLINGS

COMMANDS = ("quotes", "timeline", "articles", "person", "summarise", "digest", "clippings")
_HELP = frozenset({"help", "?", "-h", "--help"})
_NEAR_ENOUGH = 83
"""Two letters changed places in a word of six are as far as a command's typo may go."""
_SHORTEST_TYPO = 5  # letters
_WHO_IS_WHO = frozenset({"same", "different"})
_ABOUT_AN_ARTICLE = frozenset({"summarise", "quotes", "timeline", "clippings"})
"""Commands behind which a question about one article may be typed out."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command and the rest of the line; `name` is "" where none was understood."""

    name: str
    rest: str
    wants_help: bool = False


def command_of(slash: str | None, text: str) -> Command:
    """Find the command that a question names.

    Args:
        slash: The slash command it was typed behind, if any.
        text: The question, cleaned (`typed.clean`).

    Returns:
        The command's name and what stands behind it.
    """
    if slash:
        return _behind_slash(SPELLINGS.get(slash.strip().lstrip("/").lower(), ""), text)
    stripped = _plainly(text)
    asked = _sentence(stripped)
    if asked is not None:
        return asked
    first, rest = _first_word(stripped.lstrip("/"))
    if first in SPELLINGS:
        return _named(SPELLINGS[first], rest)
    return _in_a_sentence(stripped)


def _behind_slash(name: str, text: str) -> Command:
    """Read what stands behind a slash command."""
    text = phrases.LATEST_LAST.sub("", text) if name == "quotes" else text
    bare = _plainly(text)
    whole = f"timeline {bare}" if name == "timeline" else bare
    rewritten = questions.read(whole) if name in _ABOUT_AN_ARTICLE else None
    if rewritten is not None:
        return Command("summarise", rewritten)
    if (of_anybody := _of_anybody(name, bare)) is not None:
        return of_anybody
    asked = _sentence(bare)  # "/person who is Ana Lim"
    if asked is not None and asked.name in {name, "remarks" if name == "quotes" else name}:
        return asked
    return _under_clippings(text) if name == "clippings" else _with_help(name, _tidy(text))


def _plainly(text: str) -> str:
    bare = phrases.THANKS.sub("", text).strip().rstrip("?!. ").strip()
    return typed.in_full(bare)


def _first_word(text: str) -> tuple[str, str]:
    first, _, rest = text.partition(" ")
    return first.lower().rstrip(":,"), rest.strip()


def _named(name: str, rest: str) -> Command:
    """Read a line that begins with a command's name."""
    if name == "clippings":
        return _under_clippings(rest)
    if name == "help" and rest:
        inner = command_of(None, rest)
        if not inner.name:
            return Command("help", "")
        return Command(inner.name, "", wants_help=True) if not inner.rest else inner
    if (of_anybody := _of_anybody(name, _plainly(rest))) is not None:
        return of_anybody
    if name == "summarise" and rest.lower().startswith("about "):
        return Command(name, _plainly(rest))
    return _with_help(name, _tidy(rest))


def _under_clippings(text: str) -> Command:
    first, rest = _first_word(_tidy(text).lstrip("/"))
    if first in {"", "help"}:
        topic = SPELLINGS.get(rest.lstrip("/").lower(), "")
        return Command(topic, "", wants_help=True) if topic in COMMANDS else Command("help", "")
    if first in {"status", "alias", "aliases"}:
        return Command(SPELLINGS[first], rest)
    if first in _WHO_IS_WHO:
        return Command(first, rest)
    return command_of(None, _tidy(text))


def _somebodys(bare: str) -> Command | None:
    """Read "Ana Lim's comments on trade" and "Ana Lim latest"."""
    if owner := phrases.OWNER.fullmatch(bare):
        name = _tidy(owner["a"])
        return Command("quotes", f"{name} about {owner['b']}" if owner["b"] else name)
    lately = phrases.LATELY.fullmatch(bare)
    return Command("from", lately["a"]) if lately else None


def _of_anybody(name: str, text: str) -> Command | None:
    """Read "/quotes about trade", "/quotes most quoted people": of nobody in particular."""
    if name != "quotes":
        return None
    if found := phrases.ANYBODY_ABOUT.match(text):
        return Command("remarks", text[found.end() :].strip())
    asked = _sentence(text)
    return asked if asked is not None and asked.name == "voices" else None


def _with_help(name: str, rest: str) -> Command:
    asks = rest.lower() in _HELP
    return Command(name, "" if asks else rest, wants_help=asks)


def _in_a_sentence(text: str) -> Command:
    """Read a line that may ask in a sentence, begin with a name, or misspell one."""
    courteous = phrases.COURTESY.match(text)
    bare = text[courteous.end() :] if courteous else text
    asked = _sentence(bare)
    if asked is not None:
        return asked
    if bare.lower().startswith("sum up"):
        return Command("summarise", _tidy(bare[len("sum up") :]))
    first, rest = _first_word(bare)
    if first in SPELLINGS and first not in {"who", "open"}:
        return _named(SPELLINGS[first], rest)
    if (somebodys := _somebodys(bare)) is not None:
        return somebodys
    if len(first) >= _SHORTEST_TYPO:
        guess = process.extractOne(
            first, list(SPELLINGS), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH
        )
        if guess is not None:
            return _named(SPELLINGS[guess[0]], rest)
    return Command("", text)


def _sentence(text: str) -> Command | None:
    """Read a question that names no command but can only mean one."""
    about_article = questions.read(text)
    if about_article is not None:
        return Command("summarise", about_article)
    since = latest.read(text)
    if since is not None:
        return Command("latest", since)
    for pattern, name, template in phrases.SENTENCES:
        if found := pattern.fullmatch(text):
            parts = {"a": "", "b": "", **{k: v or "" for k, v in found.groupdict().items()}}
            return Command(name, template.format(**parts).removesuffix(" about ").strip())
    return None


def _tidy(rest: str) -> str:
    """Drop thanks, a closing question mark and "from", "of", "on" in front."""
    kept = phrases.THANKS.sub("", rest).strip().strip("?! ").strip()
    linking = phrases.LINKING.match(kept)
    return kept[linking.end() :].strip() if linking else kept
