"""Draws a person: what articles called them and when, never what they "are"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import state
from handlers.views import bearers, blocks, common, identities, naming
from nlp import edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.asking import Block, Reply
    from handlers.person import PersonAnswer
    from handlers.views.blocks import Element
    from store.values import Profile, RoleAt

_KINDS = {"direct": "direct", "mixed": "partly direct", "indirect": "reported"}
_ROLES_ARE = (
    "Roles are the articles’ words, at their dates. What somebody is today, the archive does not"
    " know."
)
_ROLES = 8  # names, or roles
_ALSO = 3  # further articles of a role, or relatives
_COMPANIONS = 8  # people
_TOPICS = 8
_ARTICLES = 8  # articles
_TITLE = 90  # characters
_NAMESAKES = 3  # people


def draw(answer: PersonAnswer, *, public: bool = False, shared_by: str | None = None) -> Reply:
    """Draw the answer to `/person`.

    Args:
        answer: The person, and the articles that name them.
        public: Whether everybody round the question sees it.
        shared_by: Who shared it in the channel, if somebody did.
    """
    profile = answer.profile
    made: list[Block] = [blocks.rich(*_head(answer), *_roles(answer), *_facts(profile))]
    made.append(blocks.rich(*_articles(answer)))
    made += common.notes(_ROLES_ARE if profile.roles else "", common.brackets(made))
    buttons = _buttons(answer, public=public)
    made += common.closing(shared_by, f"/person {profile.person.name}", buttons)
    return common.reply(_fallback(profile), made, public=public or shared_by is not None)


def _head(answer: PersonAnswer) -> list[Element]:
    """Draw the name, what is counted of it, and who else may be meant."""
    profile, person = answer.profile, answer.profile.person
    made = [blocks.words(person.name, bold=True)]
    if person.known_as:
        made.append(blocks.words(f", {blocks.cut(person.known_as, 100)}"))
    made.append(
        blocks.words(f"\nIn {common.counted(person.article_count, 'article')}; {_quoted(profile)}")
    )
    others = [form for form in person.aliases if form != person.name][:_ROLES]
    if others:
        made.append(blocks.words(f"\nAlso written: {blocks.cut(', '.join(others), 300)}"))
    if answer.why.may_be:
        made.append(blocks.words(f"\n{identities.alone(answer.why)}"))
    made += bearers.others(answer.why.kin)
    made += bearers.doubts(person, answer.why.kin)
    return [blocks.line(*made)]


def _quoted(profile: Profile) -> str:
    total = sum(profile.quotes_by_kind.values())
    if not total:
        return "never quoted in it" if profile.person.article_count == 1 else "never quoted"
    kinds = [
        f"{profile.quotes_by_kind[kind]:,} {label}"
        for kind, label in _KINDS.items()
        if profile.quotes_by_kind.get(kind)
    ]
    return f"{common.counted(total, 'statement')} ({', '.join(kinds)})"


def _roles(answer: PersonAnswer) -> list[Element]:
    """Return each role once, with the articles that first use it and their dates."""
    told = answer.profile.roles
    related = _relations(answer)
    if not told and (related or answer.profile.person.kind != "person"):
        return related
    if not told:
        return [blocks.line(blocks.words("No article says what their role was.", italic=True))]
    first = ", first in " if answer.profile.person.article_count > 1 else " in "
    items = []
    for role in told[:_ROLES]:
        earliest, *others = sorted((role, *role.also[:_ALSO]), key=_since)
        item = [
            blocks.words("called "),
            blocks.words(blocks.cut(earliest.role, 200), bold=True),
            blocks.words(f"{first}{_where(earliest)}"),
        ]
        for also in others:
            wording = f"; “{blocks.cut(also.role, 100)}”{first}{_where(also)}"
            item.append(blocks.words(wording))
        items.append(item)
    return [blocks.bullets(items), *related]


def _relations(answer: PersonAnswer) -> list[Element]:
    """Return whose relative articles call the person, in their words: they do not say whose."""
    told = answer.profile.relations[:_ALSO]
    if not told:
        return []
    items = [f"“{blocks.cut(one.role, 100)}” in {_where(one)}" for one in told]
    return [blocks.line(f"Called somebody’s relative: {common.listed(items)}")]


def _since(role: RoleAt) -> str:
    """Return the day by which an article's wording takes its place; the undated come last."""
    published = role.published
    return edtf.bounds(published.edtf)[0] if published.edtf else published.not_before or "9999"


def _where(role: RoleAt) -> str:
    return f"no. {role.article} ({naming.briefly(edtf.display_dating(role.published))})"


def _facts(profile: Profile) -> list[Element]:
    """Draw what somebody is quoted on, and beside whom."""
    made = []
    if profile.topics:
        topics = ", ".join(profile.topics[:_TOPICS])
        made.append(blocks.line(blocks.words("Quoted on: ", bold=True), topics))
    companions = [
        f"{name} ({common.counted(count, 'article')})" if count > 1 else name
        for name, count in profile.mentioned_with[:_COMPANIONS]
    ]
    if companions:
        made.append(blocks.line(blocks.words("Named beside: ", bold=True), ", ".join(companions)))
    return made


def _articles(answer: PersonAnswer) -> list[Element]:
    """Draw the newest articles, and how many more there are."""
    items = [
        [
            blocks.words(f"No. {article.id}", bold=True),
            blocks.words(f" · {naming.dated(article)} · "),
            naming.title(article, _TITLE),
        ]
        for article in answer.articles[:_ARTICLES]
    ]
    left = answer.profile.person.article_count - len(items)
    made: list[Element] = [blocks.bullets(items)] if items else []
    if left > 0:
        made.append(blocks.line(f"and {common.counted(left, 'more article')}"))
    return made or [blocks.line("No article that you may see names them.")]


def _buttons(answer: PersonAnswer, *, public: bool) -> Sequence[Element]:
    """Return the buttons to what they said and did, and to who they are."""
    person = answer.profile.person
    made = []
    value = state.pack(p=person.id, q=person.name[:100])
    if sum(answer.profile.quotes_by_kind.values()):
        made.append(blocks.button("Quotations", "quotes.ask:person", value))
    topic = state.pack(q=f'"{person.name[:200]}"', p=person.id)
    made.append(blocks.button("Timeline", "timeline.ask:person", topic))
    made += [
        blocks.button(bearers.briefly(one, 30), f"person.pick:{one.id}", state.pack(p=one.id))
        for one, _ in answer.why.kin.others[:_NAMESAKES]
    ]
    if answer.why.kin.doubts:
        value = state.pack(p=person.id)
        made.append(blocks.button("Tell articles apart …", "identity.articles", value))
    if len(answer.why.forms) > 1 or answer.why.shorter or answer.why.kin.others:
        made.append(blocks.button("Why one person?", "identity.why", state.pack(p=person.id)))
    if person.kind == "person":
        made.append(blocks.button("Same as …", "identity.form", state.pack(p=person.id)))
    made += [common.read_button(article.id) for article in answer.articles[:3]]
    if not public:
        made.append(common.share_button("person", value))
    return made


def _fallback(profile: Profile) -> str:
    role = ""
    if profile.roles:
        role = f", called {profile.roles[0].role} in no. {profile.roles[0].article}"
    return blocks.cut(" ".join(f"{profile.person.name}{role}: {_quoted(profile)}.".split()), 200)
