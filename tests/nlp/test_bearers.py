"""One full name, one person or several: what speaks against one, what ties, what stays open."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.person import ages, bearers, occupations, surroundings
from nlp.person.bearers import Card
from nlp.values import Span


def card(article: int, role: str | None = None, **more: object) -> Card:
    """Return what one article says, with a key of its own."""
    fields = {
        name: frozenset(value) if isinstance(value, set) else value for name, value in more.items()
    }
    return Card(article, key=f"{article:04}", role=role, **fields)  # type: ignore[arg-type]  # fields vary by test


def groups(*cards: Card) -> set[tuple[int, ...]]:
    """Return the articles of each bearer."""
    return set(bearers.divide(cards).groups)


def test_a_harbour_master_is_no_violinist() -> None:
    """Two lines of life that nobody leads at once are two people's."""
    assert groups(card(1, "harbour master"), card(2, "violinist")) == {(1,), (2,)}


def test_whoever_is_called_nothing_goes_with_the_nearest() -> None:
    """An article without a role follows the people and the places that it names."""
    told = (
        card(1, "harbour master of Selby", company={"rui sato"}),
        card(2, "violinist", company={"lotte arlen"}),
        card(3, None, company={"lotte arlen"}),
        card(4, "harbour master"),
    )
    assert groups(*told) == {(1, 4), (2, 3)}


@pytest.mark.parametrize(
    "roles",
    [
        ("senator", "President", "mayor of Selby", "presidential candidate"),
        ("footballer", "prime minister"),
        ("violinist", "Foreign Minister"),
        ("chief executive", "governor", "television host"),
        ("neurosurgeon", "presidential candidate", "Secretary"),
        ("general", "president", "chairman"),
        ("lawyer", "senator", "professor"),
        ("violinist", "director of the harbour board"),
        ("actor", "boxer"),
    ],
)
def test_a_life_with_many_roles_stays_one(roles: tuple[str, ...]) -> None:
    """Politicians come from everywhere; nothing known of the places does not split them."""
    assert len(groups(*(card(n, role) for n, role in enumerate(roles)))) == 1


def test_what_is_told_as_past_joins_what_was() -> None:
    """“Violinist and former harbour master” is both."""
    told = (card(1, "harbour master"), card(2, "violinist"))
    both = card(3, "violinist and former harbour master")
    assert groups(*told, both) == {(1, 2, 3)}


def test_people_in_common_keep_one_and_the_doubt_is_told() -> None:
    """A neighbour named beside both ties them; what speaks for two is told with what ties."""
    told = bearers.divide(
        [
            card(1, "harbour master", company={"rui sato"}),
            card(2, "violinist", company={"rui sato"}),
        ]
    )
    assert told.groups == ((1, 2),)
    (doubt,) = told.doubts
    assert (doubt.against, doubt.ties) == ("living", ("rui sato",))


def test_whom_everybody_is_named_beside_ties_nobody() -> None:
    """A president in both articles says nothing of a footballer and a judge."""
    beside = {"company": {"ada vale"}, "officials": {"ada vale"}}
    assert len(groups(card(1, "footballer", **beside), card(2, "judge", **beside))) == 2


def test_a_minister_and_another_countrys_mayor_are_two() -> None:
    """Offices of two countries are two people's where the articles share nothing."""
    minister = card(1, "Kenyan finance minister", office_in={"Kenya"}, lands={"Kenya"})
    mayor = card(2, "mayor of Leeds", office_in={"United Kingdom"}, lands={"United Kingdom"})
    assert len(groups(minister, mayor)) == 2
    at_home = card(3, "mayor of Mombasa", office_in={"Kenya"}, lands={"Kenya"})
    assert len(groups(minister, at_home)) == 1
    abroad = card(4, "mayor of Leeds", office_in={"United Kingdom"}, lands={"Kenya"})
    assert len(groups(minister, abroad)) == 1


def test_far_lines_of_life_in_two_lands_are_two() -> None:
    """A footballer of one country and a senator of another have nothing in common."""
    footballer = card(1, "footballer", lands={"Peru"})
    assert len(groups(footballer, card(2, "senator", lands={"Ghana"}))) == 2
    assert len(groups(footballer, card(2, "senator", lands={"Peru"}))) == 1


def test_ages_tell_father_and_son_apart() -> None:
    """Thirty years between two ages are two people, whatever they share."""
    one = card(1, "farmer", born=1950.5, company={"rui sato"}, year=2021.0)
    other = card(2, "farmer", born=1985.5, company={"rui sato"}, year=2022.0)
    assert len(groups(card(1, None, born=1950.5), card(2, None, born=1985.5))) == 2
    assert len(groups(card(1, None, born=1950.5), card(2, None, born=1951.5))) == 1
    assert groups(one, other, card(3, "farmer")) == {(1, 3), (2,)}


def test_one_odd_age_among_many_articles_is_a_slip() -> None:
    """A single deviating age does not split somebody who is often in the news."""
    many = [card(n, "judge", born=1950.5) for n in range(12)]
    told = bearers.divide([*many, card(99, None, born=1990.5)])
    assert len(told.groups) == 1
    assert told.doubts


def test_nobody_is_quoted_for_a_century() -> None:
    """Words of 1921 and words of 2019 are two people's."""
    then = card(1, "mayor", year=1921.0, spoke=True)
    now = card(2, "singer", year=2019.0, spoke=True)
    assert len(groups(then, now)) == 2


def test_a_career_later_one_may_do_something_else() -> None:
    """A footballer of 1990 may be a judge of 2024: one person, with the doubt."""
    told = bearers.divide([card(1, "footballer", year=1990.0), card(2, "judge", year=2024.0)])
    assert len(told.groups) == 1
    assert told.doubts


def test_what_somebody_assigned_stays() -> None:
    """A person's word is never overruled, and what is like an assigned article follows it."""
    told = bearers.divide(
        [
            card(1, "violinist", pinned=5, at=5),
            card(2, "violinist", pinned=9, company={"rui sato"}),
            card(3, "violinist", company={"rui sato"}, at=5),
            card(4, None, at=5),
        ]
    )
    found = dict(zip(told.pins, told.groups, strict=True))
    assert found[9] == (2, 3)
    assert found[5] == (1, 4)


_ROLES = ("harbour master", "violinist", "judge", "senator", "former violinist", None)


@given(
    st.lists(
        st.builds(
            Card,
            article=st.just(0),
            role=st.sampled_from(_ROLES),
            year=st.sampled_from((None, 2001.0, 2020.0)),
            born=st.sampled_from((None, 1950.0, 1951.0, 1990.0)),
            company=st.frozensets(st.sampled_from(("rui sato", "ada vale")), max_size=2),
            lands=st.frozensets(st.sampled_from(("Peru", "Ghana")), max_size=1),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_the_order_of_articles_changes_nothing(made: list[Card]) -> None:
    """Every order of the same articles gives the same people, and no article is lost."""
    told = [
        Card(n, f"{n}", one.year, one.role, one.sex, one.born, one.company, lands=one.lands)
        for n, one in enumerate(made)
    ]
    outcomes = {frozenset(bearers.divide(order).groups) for order in permutations(told)}
    assert len(outcomes) == 1
    (outcome,) = outcomes
    assert sorted(n for group in outcome for n in group) == list(range(len(made)))


@pytest.mark.parametrize(
    ("role", "now", "past"),
    [
        ("harbour master", {"trade"}, set()),
        ("former footballer turned judge", {"law"}, {"sport"}),
        ("Velmora’s Foreign Minister", {"politics"}, set()),
        ("chief executive of Halden Shipping", {"business"}, set()),
        ("clearly a player", set(), set()),
        ("Kestrian Prime Minister Ada Vale", set(), set()),
        ("violinist of the Lamu Quartet", {"stage"}, set()),
        ("director", set(), set()),
    ],
)
def test_a_role_tells_of_a_line_of_life(role: str, now: set[str], past: set[str]) -> None:
    """Its last noun tells, unless many lines share it; what is over is told apart."""
    assert occupations.of(role) == occupations.Occupation(frozenset(now), frozenset(past))


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ana Lim, 34, said so.", 34),
        ("The 34-year-old violinist Ana Lim sang.", 34),
        ("Ana Lim (34) sang.", 34),
        ("Ana Lim, aged 34.", 34),
        ("Ana Lim, 5.5 per cent, won.", None),
        ("In the 25-year-old case of Ana Lim nothing moved.", None),
        ("Ana Lim said 34 people came.", None),
    ],
)
def test_an_age_stands_beside_the_name(text: str, age: int | None) -> None:
    """Ages are read where newspapers print them, and other numbers are none."""
    at = text.index("Ana Lim")
    assert ages.age(text, [Span(at, at + len("Ana Lim"))]) == age


def test_a_surname_alone_has_no_age() -> None:
    """“Lim, 19” may be another of the family."""
    assert ages.age("Lim, 19, said so.", [Span(0, 3)]) is None


def test_an_opening_tells_where_it_plays() -> None:
    """Countries and proper names count, people and the first word of a sentence do not."""
    found = surroundings.of(
        "Ships left Lamu for Kenya. There Ana Lim sang.", frozenset(("ana", "lim"))
    )
    assert found.lands == {"Kenya"}
    assert found.names == {"lamu"}


@given(st.text(max_size=200))
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever stands in a role, beside a name or at an article's head is read without failing."""
    occupations.of(text)
    surroundings.of(text, frozenset())
    ages.age(text, [Span(0, len(text) // 2)])
