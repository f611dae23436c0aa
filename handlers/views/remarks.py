"""Draws what anybody said: by article, each statement under its speaker's name."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import passages, state
from handlers.views import blocks, common, quotes, words
from handlers.views.packing import Packed

if TYPE_CHECKING:
    from handlers.asking import Block, Reply
    from handlers.quotes import InArticle, Shown
    from handlers.remarks import Asked, RemarksAnswer
    from handlers.views.blocks import Element
    from store.values import PersonEntry

_PEOPLE = 3  # people
_ROLE = 90  # characters


def draw(
    answer: RemarksAnswer,
    *,
    lead: str = "",
    named: PersonEntry | None = None,
    public: bool = False,
    shared_by: str | None = None,
) -> Reply:
    """Draw the remarks on a topic, or the statements that have some words.

    Args:
        answer: What was found.
        lead: A line before it.
        named: The person whose name the topic is: a button gives what they said themselves.
        public: It is seen by all of a channel already: no button to share it.
        shared_by: Who shares it, if that is what it is drawn for.
    """
    shared = shared_by is not None
    packed = Packed(_head(answer, lead))
    drawn: list[Shown] = []
    for group in answer.groups:
        fitted = _draw_group(packed, group, at_least_one=not drawn)
        drawn += group.shown[:fitted]
        if fitted < len(group.shown):
            break
    made = packed.blocks
    made += _footer(answer, drawn, made, shared=shared)
    buttons = _buttons(answer, drawn, named, public=public)
    made += common.closing(shared_by, command_for(answer), buttons)
    text = " ".join(f"{_asked_for(answer)}: {_counts(answer)}.".split())
    return common.reply(blocks.cut(text, 240), made, public=shared or public)


def command_for(answer: RemarksAnswer) -> str:
    """Return the command that asks this again."""
    asked = answer.asked
    words_ = f'"{asked.words}"' if asked.remembered else f"about {asked.words}"
    return " ".join(f"/quotes {words_} {quotes.filters_in_words(asked.filters)}".split())


def narrowed(asked: Asked) -> str:
    """Return in words what was asked for: "about trade since 1 Jan 2022", "in those words"."""
    told = quotes.narrowed_by(asked.filters)
    what = (
        f"in these words: “{asked.words}”" if asked.remembered else f"about {_marked(asked.words)}"
    )
    return f"{what} {told}".strip()


def pack(asked: Asked) -> str:
    """Return a question as a button's value."""
    return state.pack(
        w=asked.words[:300],
        r=asked.remembered,
        **common.narrowing(asked.filters),
        d=asked.direct_only,
        x=asked.besides,
        o=asked.offset,
        k=list(asked.back[-40:]),
    )


def _asked_for(answer: RemarksAnswer) -> str:
    asked = answer.asked
    if asked.remembered:
        return f"“{asked.words}”"
    said = "others said" if asked.besides else "was said"
    topic = f"{_marked(asked.words)} {asked.filters.about}".strip()
    return f"What {said} about {topic}"


def _marked(words_: str) -> str:
    """Return a topic that was typed between straight marks between curly ones."""
    return f"“{words_[1:-1]}”" if words_[:1] == '"' == words_[-1:] and len(words_) > 1 else words_


def _counts(answer: RemarksAnswer) -> str:
    found = common.counted(answer.total, "statement")
    where = common.counted(answer.articles, "article")
    order = " · newest article first" if answer.articles > 1 else ""
    own = ", in the speakers’ own words only" if answer.asked.direct_only else ""
    nearest = "" if answer.exact else "not in exactly these words; the nearest: "
    return f"{nearest}{found} in {where}{own}{order}"


def _head(answer: RemarksAnswer, lead: str) -> list[Block]:
    lines: list[Element] = [blocks.words(f"{lead}\n")] if lead else []
    lines.append(blocks.words(blocks.cut(_asked_for(answer), 200), bold=True))
    lines.append(blocks.words(f"\n{_counts(answer)}"))
    narrowing = replace(answer.asked.filters, about="")
    if narrowing.any:
        told = quotes.narrowed_by(narrowing)
        lines.append(blocks.words(f"\nOnly what was said {told}", italic=True))
    return [blocks.paragraph(*lines)]


def _draw_group(packed: Packed, group: InArticle, *, at_least_one: bool) -> int:
    """Add one article's statements; returns how many of them found room."""
    first_words = words.string(quotes.bar_words(group.shown[0], group.article))
    head: list[Block] = [blocks.rich(quotes.heading_of(group, first_words))]
    fitted = 0
    told: set[str] = set()
    for shown in group.shown:
        label = f"{_speaker(shown, group, told)} · {quotes.label(shown, group.article)}"
        drawn = quotes.statement_blocks(shown, group.article, label, plainly=True)
        if not packed.take([*head, *drawn], at_least_one=at_least_one and not fitted):
            break
        head, fitted = [], fitted + 1
    if fitted:
        packed.blocks += quotes.reading_of(group)
    return fitted


def _speaker(shown: Shown, group: InArticle, told: set[str]) -> str:
    """Return who speaks, with the role where it was not told yet of this article's."""
    statement = shown.statement
    if statement.speaker:
        new = statement.role and statement.speaker not in told
        told.add(statement.speaker)
        return (
            f"{statement.speaker}, {blocks.cut(statement.role or '', _ROLE)}"
            if new
            else statement.speaker
        )
    if statement.probably:
        return f"Probably {statement.probably}"
    mention = statement.speaker_span.of(group.article.text) if statement.speaker_span else ""
    return "Speaker not settled" if passages.is_pronoun(mention) else "Speaker not named"


def _footer(
    answer: RemarksAnswer, drawn: list[Shown], made: list[Block], *, shared: bool
) -> list[Block]:
    """Return the small lines under statements: their kinds, our brackets, which of all they are."""
    return common.notes(
        quotes.kinds_told({shown.statement.kind for shown in drawn}),
        common.brackets(made),
        quotes.which_of_all(answer.asked.offset, len(drawn), answer.total, shared=shared),
    )


def _buttons(
    answer: RemarksAnswer, drawn: list[Shown], named: PersonEntry | None, *, public: bool
) -> list[Element]:
    """Return the buttons that turn the page, choose the kind, ask for a person and share."""
    asked = answer.asked
    made = common.paging("remarks", asked, asked.offset + len(drawn), answer.total, pack)
    fresh = replace(asked, offset=0, back=())
    if asked.direct_only:
        value = pack(replace(fresh, direct_only=False))
        made.append(blocks.button("All statements", "remarks.kind", value))
    elif len({shown.statement.kind == "direct" for shown in drawn}) > 1:
        value = pack(replace(fresh, direct_only=True))
        made.append(blocks.button("Direct only", "remarks.kind", value))
    made += _people(drawn, named)
    if not public:
        made.append(common.share_button("remarks", pack(asked)))
    return made


def _people(drawn: list[Shown], named: PersonEntry | None) -> list[Element]:
    """Return a button for each of those who speak most here: everything that they said."""
    names: dict[int, str] = {}
    counts: Counter[int] = Counter()
    if named is not None and named.quote_count:
        names[named.id], counts[named.id] = named.name, len(drawn)
    for shown in drawn:
        person, name = shown.statement.person, shown.statement.speaker
        if person is not None and name:
            names.setdefault(person, name)
            counts[person] += 1
    return [
        blocks.button(
            f"All by {blocks.cut(names[person], 40)}",
            f"quotes.ask:{person}",
            state.pack(p=person, q=names[person][:100]),
        )
        for person, _count in counts.most_common(_PEOPLE)
    ]
