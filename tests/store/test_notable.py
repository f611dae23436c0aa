"""The quotation of a week, and who is quoted for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import articles
from store.digest import new_voices, notable
from store.values import Draft
from tests.store.telling import tell

if TYPE_CHECKING:
    from store.archive import Archive


def _chosen(archive: Archive, *texts: str, on_each: dict[int, float] | None = None) -> str:
    """Return the words chosen among articles."""
    numbers = [articles.put(archive, Draft(text=t, uri=f"u{n}")).id for n, t in enumerate(texts)]
    found = notable.notable(archive, on_each or dict.fromkeys(numbers, 1.0))
    article = articles.get(archive, found.article) if found else None
    return article.text[found.start : found.end] if found and article else ""


def test_it_is_verbatim_and_by_somebody(archive: Archive) -> None:
    """Of some articles, one direct quotation with a speaker is chosen, or none."""
    number = tell(archive, ("Ada Lim", "pilot"))
    found = notable.notable(archive, {number: 1.0})
    assert found is not None
    assert found.article == number
    assert notable.notable(archive, {}) is None


def test_words_that_take_up_others_are_not_chosen(archive: Archive) -> None:
    """What is understood by itself goes before what points to something that is not shown."""
    words = _chosen(
        archive,
        "“That was something that they should not have done to it,” said Ada Lim, a pilot."
        "\n\n“We will not take one more ship through this channel,” said Ida Obi, a pilot.",
    )
    assert words.startswith("“We will not take one more ship")


def test_what_is_like_something_said_before_is_not_chosen(archive: Archive) -> None:
    """The words “that sort of mud” are known to those alone who heard what was said before."""
    words = _chosen(
        archive,
        "“I have not seen that sort of mud in our harbour for years,” said Ada Lim, a pilot.",
        "“The harbour of Velm is full of mud and sand this year,” said Ida Obi, a pilot.",
    )
    assert words.startswith("“The harbour of Velm")


def test_words_that_break_off_are_not_chosen(archive: Archive) -> None:
    """A question that is cut short says less than a plain sentence of another article."""
    words = _chosen(
        archive,
        "“We never lost a ship, and I will not risk this one, not for the council, not for —,”"
        " said Ada Lim, a pilot.",
        "“The harbour is full of mud this year,” said Ida Obi, a pilot.",
    )
    assert words.startswith("“The harbour is full of mud")


def test_a_surname_that_says_nothing_is_not_chosen(archive: Archive) -> None:
    """Better a plain sentence of somebody who is named in full than strong words of "Obi"."""
    words = _chosen(
        archive,
        "“We refuse to pay 400 crowns for a lie, and we will not stop now,” said Obi.",
        "“The harbour is full of mud this year,” said Ida Lim.",
    )
    assert words.startswith("“The harbour is full of mud")


def test_words_that_their_article_had_to_explain_are_not_chosen(archive: Archive) -> None:
    """What was put into a quotation in brackets was not understood without it."""
    words = _chosen(
        archive,
        "“We refuse to pay (the ferrymen) in the spring,” said Ada Lim, a pilot."
        "\n\n“At the same time, we fear a strike in the spring,” said Ida Obi, a pilot."
        "\n\n“The harbour is full of mud and nobody pays for it,” said Una Roe, a pilot.",
    )
    assert words.startswith("“The harbour is full of mud")


def test_what_most_articles_are_about_counts(archive: Archive) -> None:
    """Of two quotations alike, the one on the larger subject is chosen."""
    texts = (
        "“We cannot pay more for bread than last year,” said Ada Lim, a baker.",
        "“We cannot pay more for coal than last year,” said Ida Obi, a smith.",
    )
    assert "coal" in _chosen(archive, *texts, on_each={1: 1.0, 2: 9.0})
    assert "bread" in _chosen(archive, *texts, on_each={1: 9.0, 2: 1.0})


def test_what_fits_goes_before_what_would_be_cut(archive: Archive) -> None:
    """Where there is little room, a short quotation is chosen, a longer one if it is alone."""
    long = "We refuse, and we will not pay 400 crowns, " * 5
    texts = (
        f"“{long}and we want it in writing,” said Ada Lim, a baker.",
        "“The harbour is full of mud this year,” said Ida Obi, a smith.",
    )
    numbers = [articles.put(archive, Draft(text=t, uri=f"u{n}")).id for n, t in enumerate(texts)]
    said = [
        notable.notable(archive, dict.fromkeys(some, 1.0), longest)
        for some, longest in ((numbers, None), (numbers, 120), (numbers[:1], 120))
    ]
    assert [one.article for one in said if one] == [numbers[0], numbers[1], numbers[0]]


def test_what_is_said_at_every_grave_is_not_chosen(archive: Archive) -> None:
    """Who warns says more than who mourns or thanks."""
    words = _chosen(
        archive,
        "“Our thoughts and our prayers are with the crews of those ships,” said Ada Lim, a mayor.",
        "“The harbour is full of mud since the dredger was sold,” warned Ida Obi, a pilot.",
    )
    assert words.startswith("“The harbour is full of mud")


def test_words_that_need_the_question_are_not_chosen(archive: Archive) -> None:
    """A verb that was said before leaves a sentence that nobody understands by itself."""
    words = _chosen(
        archive,
        "“I could but the pilots of our harbour will tell the rest of it,” said Ada Lim, a cook.",
        "“The harbour is full of mud since the dredger was sold,” said Ida Obi, a pilot.",
    )
    assert words.startswith("“The harbour is full of mud")


def test_who_reports_speaks_behind_who_acts(archive: Archive) -> None:
    """A columnist's words on a thing come behind those of somebody who has to do with it."""
    words = _chosen(
        archive,
        "“The council has denied the risk for years,” said Ada Lim, a columnist.",
        "“The harbour is closed for the winter and we stay,” said Ida Obi, a pilot.",
    )
    assert words.startswith("“The harbour is closed")


def test_a_photographer_is_no_new_voice(archive: Archive) -> None:
    """Whose pictures an article shows is not named among who is new in the news."""
    number = tell(archive, ("Ada Lim", "Orlish photographer"), ("Mara Okoye", "mayor"))
    assert [one.name for one in new_voices.among(archive, [number])] == ["Mara Okoye"]


def test_new_voices_are_those_never_quoted_before(archive: Archive) -> None:
    """Somebody quoted in an earlier visible article is no new voice."""
    tell(archive, ("Ada Lim", None))
    second = tell(archive, ("Ada Lim", None), ("Norin Vale", None), ("Mara Okoye", "mayor"))
    found = new_voices.among(archive, [second])
    assert [(one.name, one.role) for one in found] == [
        ("Mara Okoye", "mayor"),
        ("Norin Vale", None),
    ]
    assert found[0].article == second
    assert new_voices.among(archive, []) == ()


def test_a_longer_forename_is_no_new_voice(archive: Archive) -> None:
    """Who may be somebody quoted before, under a forename that begins alike, is left out."""
    tell(archive, ("Len Okoye", "mayor"), aliases=("Okoye",))
    later = tell(archive, ("Leonard Okoye", "mayor"), ("Mara Okoye", "baker"), aliases=("Okoye",))
    assert [one.name for one in new_voices.among(archive, [later])] == ["Mara Okoye"]


def test_one_person_in_two_forms_is_one_new_voice(archive: Archive) -> None:
    """A middle initial, or a "III" behind the name, makes nobody new a second time."""
    first = tell(archive, ("James Q. Tarn III", "envoy"))
    second = tell(archive, ("James Tarn", "envoy"))
    found = new_voices.among(archive, [first, second])
    assert len(found) == 1


def test_a_surname_alone_is_no_new_voice(archive: Archive) -> None:
    """Whose a surname is cannot be said; who is hidden is quoted nowhere."""
    number = articles.put(archive, Draft(text="“We never saw it,” said Obi.", uri="u")).id
    assert new_voices.among(archive, [number]) == ()
    other = tell(archive, ("Norin Vale", None))
    articles.withdraw(archive, other)
    assert new_voices.among(archive, [other]) == ()


def test_a_view_goes_before_the_words_of_every_firm_and_court(archive: Archive) -> None:
    """Options, applications and how many were hurt are said each week; what somebody saw is not."""
    words = _chosen(
        archive,
        "“We are considering our options and will not fail our shareholders,” said Ada Lim, a"
        " banker.",
        "“Unfortunately four people were killed by the enemy tonight in the town,” said Ida Obi,"
        " a mayor.",
        "“The roof was wet each winter, and we wrote it down each winter,” said Una Bell, a pilot.",
    )
    assert words.startswith("“The roof was wet")
