"""People across articles: found under any form, kept apart or joined, and why."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import articles, people
from store.archive import Archive
from store.reading import reindex
from tests.store.telling import entries, tell


def names(archive: Archive, typed: str) -> list[str]:
    """Return the names that a typed one may mean."""
    return [match.person.name for match in people.find(archive, typed)]


@pytest.fixture
def peopled(archive: Archive) -> Archive:
    """Return an archive with a handful of people in several scripts."""
    tell(archive, ("Sok Phearun", "director of the Delta Institute"), aliases=("Phearun",))
    tell(archive, ("Zoë Müller-Łącka", "mayor"), ("Kem Dara", "minister"))
    tell(archive, ("Kem Rithy", "governor"), ("សុខ វណ្ណា", "អ្នកនាំពាក្យ"))
    tell(archive, ("Nguyễn Thị Hạnh", "economist"), ("Юрий Ковалёв", "посол"))
    return archive


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Sok Phearun", "Sok Phearun"),
        ("sok fearun", "Sok Phearun"),
        ("phearun sok", "Sok Phearun"),
        ("Phearun", "Sok Phearun"),
        ("sok  PHEARUM", "Sok Phearun"),
        ("zoe muller lacka", "Zoë Müller-Łącka"),
        ("Zoé Müller", "Zoë Müller-Łącka"),
        ("Mr Kem Dara", "Kem Dara"),
        ("the Kem Dara", "Kem Dara"),
        ("សុខ វណ្ណា", "សុខ វណ្ណា"),
        ("nguyen thi hanh", "Nguyễn Thị Hạnh"),
        ("Hạnh", "Nguyễn Thị Hạnh"),
        ("юрий ковалев", "Юрий Ковалёв"),
        ("fearun", "Sok Phearun"),
    ],
)
def test_a_name_is_found_however_it_is_typed(peopled: Archive, typed: str, found: str) -> None:
    """Typing errors, turned order, the surname alone, wrong accents, titles and all scripts."""
    matches = people.find(peopled, typed)
    assert matches
    assert matches[0].person.name == found
    assert matches[0].score >= 84


def test_khmer_names_that_differ_in_vowel_signs_alone_are_two(archive: Archive) -> None:
    """Vowel signs are part of a name, never stripped."""
    tell(archive, ("ចាន់ ធី", None))
    tell(archive, ("ចាន់ ធូ", None))
    for name in ("ចាន់ ធី", "ចាន់ ធូ"):
        (only,) = people.find(archive, name)
        assert only.person.name == name
        assert only.score == 100


def test_a_shared_name_brings_everyone_who_bears_it(peopled: Archive) -> None:
    """Who is meant by a name that two people bear is for the person who asked to say."""
    matches = people.find(peopled, "Kem")
    assert {match.person.name for match in matches} == {"Kem Dara", "Kem Rithy"}
    assert len({match.score for match in matches}) == 1


def test_a_misspelt_name_that_an_article_has_too_brings_both(archive: Archive) -> None:
    """An exact name does not hide one that sounds the same."""
    tell(archive, ("Philip Aldman", "mayor"), ("Philip Aldman", None))
    tell(archive, ("Phillip Aldman", None))
    assert names(archive, "phillip aldman") == ["Phillip Aldman", "Philip Aldman"]


def test_institutions_come_behind_the_people_they_are_named_after(archive: Archive) -> None:
    """One word means people first; alone, it may be an institution's whole name."""
    tell(archive, ("Aldman campaign", None), kind="organisation")
    assert people.find(archive, "Aldman")[0].score == 95
    tell(archive, ("Philip Aldman", None))
    first, second = people.find(archive, "Aldman")
    assert (first.person.name, second.person.name) == ("Philip Aldman", "Aldman campaign")
    assert first.score - second.score > 6


@pytest.mark.parametrize("typed", ["", "  ", "😀", "Xqzwv Bjjkk", "%", '"', "a" * 10_000])
def test_nonsense_finds_nobody(peopled: Archive, typed: str) -> None:
    """What is no name finds no person, and raises nothing."""
    assert people.find(peopled, typed) == ()


@given(st.text(st.characters(), max_size=60))
def test_no_typed_name_raises(typed: str) -> None:
    """Any text at all may be typed where a name is expected."""
    with Archive.open(":memory:") as archive:
        tell(archive, ("Sok Phearun", None))
        people.find(archive, typed)
        people.names_in(archive, typed)


def test_titles_do_not_make_another_person(archive: Archive) -> None:
    """A name with and without its titles is one entry with two articles."""
    tell(archive, ("Samdech Keo Sovann", "premier"))
    tell(archive, ("Keo Sovann", "premier"))
    assert [match.person.article_count for match in people.find(archive, "Keo Sovann")] == [2]


def test_people_with_like_names_stay_two(archive: Archive) -> None:
    """A shared family name joins nobody, not even in one office."""
    tell(archive, ("Keo Sovann", "prime minister"))
    tell(archive, ("Keo Makara", "prime minister"))
    assert len(people.find(archive, "Keo")) == 2


ARRIVALS = (
    (("Makara", "prime minister"),),
    (("Keo Makara", "prime minister"),),
    (("W Ada Lindqvist", "ambassador"),),
    (("Ada Lindqvist", None),),
    (("Keo Sovann", "prime minister"),),
)


def test_who_is_one_person_does_not_depend_on_the_order_of_arrival() -> None:
    """Short names join long ones (and leave them again) alike in every order."""
    results = set()
    for order in itertools.permutations(ARRIVALS):
        with Archive.open(":memory:") as one:
            for said in order:
                tell(one, *said)
            results.add(frozenset(entries(one)))
    assert results == {
        frozenset(
            {
                frozenset({"Makara", "Keo Makara"}),
                frozenset({"W Ada Lindqvist", "Ada Lindqvist"}),
                frozenset({"Keo Sovann"}),
            }
        )
    }


def test_a_short_name_leaves_when_a_second_bearer_comes(archive: Archive) -> None:
    """What was certain with one bearer of a surname is not any more with two in like roles."""
    tell(archive, ("Sovann", "minister of trade"))
    tell(archive, ("Keo Sovann", "minister of trade"))
    assert frozenset({"Sovann", "Keo Sovann"}) in entries(archive)
    tell(archive, ("Lim Sovann", "minister of trade"))
    assert frozenset({"Sovann"}) in entries(archive)


def test_a_father_and_a_son_of_one_name_stay_two(archive: Archive) -> None:
    """“Jr.” tells them apart, unless one role is theirs word for word."""
    tell(archive, ("Otto Vale", "mayor of Lamu"))
    tell(archive, ("Otto Vale Jr.", "singer"))
    tell(archive, ("Otto J. Vale", "mayor of Lamu"))
    assert frozenset({"Otto Vale Jr."}) in entries(archive)
    assert frozenset({"Otto Vale", "Otto J. Vale"}) in entries(archive)


def grouped(*told: tuple[str, str | None, str | None]) -> set[frozenset[frozenset[str]]]:
    """Return who is one person, after every order of arrival of names with a role and a day."""
    results = set()
    for order in itertools.permutations(told):
        with Archive.open(":memory:") as one:
            for name, role, day in order:
                tell(one, (name, role), day=day)
            results.add(frozenset(entries(one)))
    return results


@pytest.mark.parametrize(
    ("told", "people_of_it"),
    [
        (
            [("Otto W. Vale", "president"), ("Otto H. W. Vale", "president"), ("Otto Vale", None)],
            [{"Otto W. Vale"}, {"Otto H. W. Vale"}, {"Otto Vale"}],
        ),
        (
            [("J. Harlow", "senator"), ("John Harlow", "senator")],
            [{"J. Harlow", "John Harlow"}],
        ),
        (
            [("J. Harlow", "senator"), ("John Harlow", "senator"), ("Jane Harlow", "senator")],
            [{"J. Harlow"}, {"John Harlow"}, {"Jane Harlow"}],
        ),
        (
            [("Pat Toome", "senator"), ("Patrick Toome", "senator"), ("Patricia Toome", "senator")],
            [{"Pat Toome"}, {"Patrick Toome"}, {"Patricia Toome"}],
        ),
        (
            [("Joe Bidwell", "mayor"), ("Joseph R. Bidwell", "mayor")],
            [{"Joe Bidwell", "Joseph R. Bidwell"}],
        ),
        (
            [("Maria Lopez", "singer"), ("Maria Elena Lopez", "judge")],
            [{"Maria Lopez"}, {"Maria Elena Lopez"}],
        ),
        (
            [("Maria Lopez", None), ("Maria Elena Lopez", "judge")],
            [{"Maria Lopez", "Maria Elena Lopez"}],
        ),
        (
            [
                ("Keo Sovann", "prime minister"),
                ("Keo Makara", "prime minister"),
                ("Keo", "premier"),
            ],
            [{"Keo Sovann"}, {"Keo Makara"}, {"Keo"}],
        ),
        (
            [("Yoshida Kenji", "trader"), ("Kenji Yoshida", None), ("Kenji Yoshino", "trader")],
            [{"Yoshida Kenji", "Kenji Yoshida"}, {"Kenji Yoshino"}],
        ),
    ],
)
def test_like_names_join_only_where_initials_and_roles_agree(
    told: list[tuple[str, str | None]], people_of_it: list[set[str]]
) -> None:
    """Initials, short forms, middle names and orders, with roles that agree or do not."""
    expected = frozenset(frozenset(names) for names in people_of_it)
    assert grouped(*((name, role, None) for name, role in told)) == {expected}


def test_the_date_decides_with_the_role() -> None:
    """A minister of one time is not the minister of the same surname in another."""
    then, now = ("Vale", "minister", "1974-03-01"), ("Otto Vale", "minister", "2019-05-01")
    assert grouped(then, now) == {frozenset({frozenset({"Vale"}), frozenset({"Otto Vale"})})}
    lately = ("Vale", "minister", "2018-03-01")
    assert grouped(lately, now) == {frozenset({frozenset({"Vale", "Otto Vale"})})}
    old = ("Otto Maria Vale", None, "1931-03-01")
    assert len(next(iter(grouped(old, now)))) == 2


def test_a_surname_alone_is_never_joined_by_half(archive: Archive) -> None:
    """One article that calls it otherwise, or nothing, or too early, leaves it by itself."""
    tell(archive, ("Vale", "mayor of Lamu"), day="2011-01-01")
    tell(archive, ("Otto Vale", "mayor of Lamu"), ("Ida Vale", "novelist"), day="2012-01-01")
    assert frozenset({"Vale", "Otto Vale"}) in entries(archive)
    tell(archive, ("Vale", None), day="2013-01-01")
    assert frozenset({"Vale"}) in entries(archive)
    tell(archive, ("Marek", "governor"), day="2011-01-01")
    tell(archive, ("Senna Marek", "governor"), day="2012-01-01")
    assert frozenset({"Marek", "Senna Marek"}) in entries(archive)
    tell(archive, ("Marek", "singer"), day="2012-01-01")
    assert frozenset({"Marek"}) in entries(archive)


def test_a_surname_joins_though_one_article_in_ten_leaves_its_office_out(archive: Archive) -> None:
    """“President Vale” in ten articles and “Vale” in one more: all mean the one president Vale."""
    tell(archive, ("Otto Vale", "president"), ("Ida Vale", "novelist"), day="2012-01-01")
    tell(archive, ("Vale", None), day="2012-02-01")
    assert frozenset({"Vale"}) in entries(archive)
    for month in range(3, 12):
        tell(archive, ("Vale", "President"), day=f"2012-{month:02}-01")
    assert frozenset({"Vale", "Otto Vale"}) in entries(archive)
    tell(archive, ("Vale", None), day="2013-02-01")
    assert frozenset({"Vale"}) in entries(archive)


def test_a_father_and_a_son_of_one_office_stay_two() -> None:
    """A general office, or an article that names both, keeps “Jr.” apart."""
    both = [("Otto Vale", "mayor", None), ("Otto Vale Jr.", "mayor", None)]
    assert grouped(*both) == {frozenset({frozenset({"Otto Vale"}), frozenset({"Otto Vale Jr."})})}
    one = [
        ("Otto R. Vale", "director of the harbour bureau", None),
        ("Otto R. Vale Jr.", "director of the harbour bureau", None),
    ]
    assert len(next(iter(grouped(*one)))) == 1


def test_a_name_that_came_in_capitals_is_written_as_usual(archive: Archive) -> None:
    """A headline's capitals give way to the first usual spelling."""
    tell(archive, ("SENNA MAREK", None))
    assert names(archive, "Senna Marek") == ["SENNA MAREK"]
    tell(archive, ("Senna Marek", None))
    assert names(archive, "Senna Marek") == ["Senna Marek"]


def test_a_role_decides_between_two_bearers_of_a_surname(archive: Archive) -> None:
    """A surname joins the one bearer who is called the same, if the others are called otherwise."""
    tell(archive, ("Vale", "president"))
    tell(archive, ("Otto Vale", "president"))
    tell(archive, ("Mia Vale", "novelist"))
    assert frozenset({"Vale", "Otto Vale"}) in entries(archive)
    tell(archive, ("Ida Vale", None))
    assert frozenset({"Vale"}) in entries(archive)


def test_whoever_is_only_in_hidden_articles_is_nobody(archive: Archive) -> None:
    """A withdrawn article takes its people with it."""
    number = tell(archive, ("Norin Vale", "singer"))
    articles.withdraw(archive, number)
    assert people.find(archive, "Norin Vale") == ()
    assert people.known_names(archive) == ()


def test_a_hidden_name_keeps_no_like_one_from_being_found(archive: Archive) -> None:
    """Whom the typed name is like is found whether or not a hidden article has that very name."""
    tell(archive, ("Lomas Steven", "senator"))
    before = people.find(archive, "Stephen Lomas")
    hidden = tell(archive, ("Stephen Lomas", "singer"))
    articles.withdraw(archive, hidden)
    assert [one.person.name for one in before] == ["Lomas Steven"]
    assert people.find(archive, "Stephen Lomas") == before


@pytest.mark.parametrize(
    ("other", "role", "beside", "joined"),
    [
        ("Barnet Orzel", None, "Ada Voss", True),
        ("Barnet Orzel", "glazier in Osk", "Ines Obi", True),
        ("Barnet Orzel", None, "Ines Obi", False),
        ("Burnat Orzel", None, "Ada Voss", False),
    ],
)
def test_a_slip_in_a_given_name_is_the_same_person(
    archive: Archive, other: str, role: str | None, beside: str, *, joined: bool
) -> None:
    """A letter more or less is a slip where the role, or who is named beside, is the same."""
    tell(archive, ("Barnett Orzel", "glazier in Osk"), ("Ada Voss", None), day="2020-01-02")
    tell(archive, (other, role), (beside, None), day="2020-03-02")
    assert (frozenset(("Barnett Orzel", other)) in entries(archive)) is joined


def test_two_given_names_one_letter_apart_may_be_sisters(archive: Archive) -> None:
    """Where both are names by themselves, company alone does not make them one."""
    tell(archive, ("Ivana Orzel", None), ("Ada Voss", None), day="2020-01-02")
    tell(archive, ("Ivanka Orzel", None), ("Ada Voss", None), day="2020-03-02")
    assert frozenset(("Ivana Orzel", "Ivanka Orzel")) not in entries(archive)


def test_reading_all_again_decides_anew_who_is_who(archive: Archive) -> None:
    """What was decided of a name by an older reader is decided again when all is read again."""
    tell(archive, ("Barnett Orzel", "glazier in Osk"), ("Ada Voss", None), day="2020-01-02")
    tell(archive, ("Barnet Orzel", "glazier in Osk"), ("Ines Obi", None), day="2020-03-02")
    apart = "UPDATE forms SET person = first_person"
    with archive.write() as connection:
        connection.execute(apart)
        connection.execute("UPDATE articles SET reader_version = 0")
    reindex(archive)
    assert frozenset(("Barnett Orzel", "Barnet Orzel")) in entries(archive)
