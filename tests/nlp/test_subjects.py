"""Articles grouped by what they share, under names of their own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nlp.subject import names
from nlp.subject.item import Item
from nlp.subjects import group

PLACES = ("Orl", "Tarn", "Hask", "Velmora")
ITEMS = (
    Item(
        4,
        "Osk and Vell ministers meet",
        (
            "Talks between Osk and Vell went on in Tarn on Monday.",
            "Osk-Vell relations were the best in years, a minister of Osk said.",
        ),
    ),
    Item(
        3,
        "",
        (
            "The dockers of Tarn voted for a port strike on Friday.",
            "A port strike would cost millions, the council said.",
        ),
    ),
    Item(
        2,
        "Vell praises Osk",
        (
            "Vell's envoy said that Osk-Vell relations had grown.",
            "Osk sells wool to Vell.",
        ),
    ),
    Item(
        1,
        "Port strike looms in Tarn",
        ("Dockers threaten to close the port with a strike.", "The port strike may last."),
    ),
)


def test_what_belongs_together_is_together() -> None:
    """Two subjects are found and named by phrases that the articles print."""
    found = group(ITEMS)
    assert {one.ids for one in found} == {(4, 2), (3, 1)}
    names = {one.ids: one.name for one in found}
    assert "strike" in names[3, 1]
    assert "Vell" in names[4, 2]


def test_order_of_arrival_does_not_matter() -> None:
    """The same articles give the same names and groups."""
    found = {(one.name, frozenset(one.ids)) for one in group(ITEMS)}
    turned = {(one.name, frozenset(one.ids)) for one in group(ITEMS[::-1])}
    assert found == turned


def test_last_weeks_name_is_kept() -> None:
    """A name that was used before and still fits is used again."""
    found = group(ITEMS, known=("strike in the port",))
    assert "strike in the port" in {one.name for one in found}


def test_a_known_name_may_be_one_word_of_two() -> None:
    """A name with a hyphen has two words to compare and is one as it is printed."""
    known = group(ITEMS, ("Osk-Vell",))
    assert {one.ids for one in known} == {(4, 2), (3, 1)}


def test_an_article_alone_is_a_group() -> None:
    """Nothing shared: each article stands alone, named by itself where its words name it well."""
    found = group(ITEMS[:2])
    assert [one.ids for one in found] == [(4,), (3,)]
    assert [one.name for one in found] == ["Talks between Osk and Vell", ""]
    assert [one.name for one in group(ITEMS[1:2], known=("port strike",))] == ["port strike"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "Port strike", "Osk-Vell talks"]),
            st.lists(
                st.sampled_from(["Osk met Vell.", "A port strike began.", "x", ""]), max_size=4
            ),
        ),
        max_size=8,
    )
)
def test_every_article_is_in_exactly_one_group(made: list[tuple[str, list[str]]]) -> None:
    """Whatever the articles, the groups are a partition of them."""
    items = [Item(n, title, tuple(lines)) for n, (title, lines) in enumerate(made)]
    ids = [number for one in group(items) for number in one.ids]
    assert sorted(ids) == list(range(len(items)))


def test_a_subject_is_what_people_do_not_who_they_are() -> None:
    """Where a thing gathers as many articles as a person's name, the thing is the name."""
    items = [
        Item(
            number,
            "",
            (
                f"Minister Oda Brandt opened the Selby dam on day {number}.",
                f"Oda Brandt called the Selby dam a gift, {number} times.",
                "Oda Brandt smiled, and the Selby dam was silent.",
            ),
            ("Oda Brandt",),
        )
        for number in (1, 2, 3)
    ]
    (found,) = group(items)
    assert found.name == "Selby dam"


def test_days_and_a_papers_own_name_are_no_subjects() -> None:
    """What nearly all of many articles print, and days of the week, name no group."""
    items = [
        Item(n, "", (f"(Selby Wire) The Selby Wire said on Wednesday that boat {n} sank.",))
        for n in range(60)
    ]
    for found in group(items):
        assert "Wire" not in found.name
        assert "Wednesday" not in found.name


def _told(number: int, title: str, *sentences: str, people: tuple[str, ...] = ()) -> Item:
    return Item(number, title, sentences, people)


def test_a_bystander_names_no_subject() -> None:
    """Articles that merely quote one person are not about that person."""
    quoted = [
        _told(n, title, first, "Mira Toft said so too.", people=("Mira Toft",))
        for n, (title, first) in enumerate(
            [
                ("Rents rise in Orl", "Rents in Orl rose by a tenth in June."),
                ("Choir sings in Hask", "A choir of forty sang in Hask on Sunday."),
                ("Cheese wins a prize", "A cheese of the islands won the prize on Friday."),
            ]
        )
    ]
    assert all(len(one.ids) == 1 for one in group(quoted))


def test_what_happened_where_is_a_subject() -> None:
    """A thing with its place behind it names a subject better than those who were there."""
    floods = [
        _told(
            n,
            title,
            f"The river rose near Orl on June {n + 3}, and a flood came into {n + 20} houses.",
            "Farmers of Orl lost their hay.",
        )
        for n, title in enumerate(
            ("Flood in Orl: hundreds flee", "Flood in Orl ebbs", "After the flood in Orl, mud")
        )
    ]
    (only,) = group(floods)
    assert only.name.lower() == "flood in orl"


def test_a_name_does_not_run_over_a_preposition() -> None:
    """What stands before and behind an "after" is not one name."""
    games = [
        _told(n, f"Hask Rovers {verb} cup final", "Hask Rovers won.")
        for n, verb in enumerate(("happy after", "tired after", "reach"))
    ]
    assert all(" after " not in one.name for one in group(games))


@given(st.lists(st.lists(st.sampled_from(PLACES), min_size=2, max_size=3), max_size=14))
def test_the_subject_that_gathers_most_is_taken_first(drawn: list[list[str]]) -> None:
    """However subjects overlap, a later one is no larger than what an earlier one left."""
    items = [
        _told(n, f"Storm over {places[0]}", *(f"A strike in {place} began." for place in places))
        for n, places in enumerate(drawn)
    ]
    groups = group(items)
    sizes = [len(one.ids) for one in groups if not one.broad]
    assert sizes == sorted(sizes, reverse=True)
    assert sorted(n for one in groups for n in one.ids) == list(range(len(items)))
    assert {one.name: set(one.ids) for one in groups if len(one.ids) > 1} == {
        one.name: set(one.ids) for one in group(items[::-1]) if len(one.ids) > 1
    }


def _many_strays(*more: Item) -> list[Item]:
    """Return a batch of articles on things of their own, and some that are looked at."""
    things = ("a bakery", "a comet", "a choir", "an old mill", "a lost dog", "a new stamp")
    strays = [
        _told(900 + n, "", f"People in {place} spoke of {thing} for hours, neighbours said.")
        for n, (place, thing) in enumerate((p, t) for p in PLACES for t in things)
    ]
    return [*more, *strays]


def test_a_place_alone_holds_no_articles_together() -> None:
    """Articles that share a name and nothing else are no subject; those of one event are."""
    found = group(
        _many_strays(
            _told(1, "", "Port Quill opened a school on Monday.", "Pupils of Port Quill sang."),
            _told(2, "", "A boxer of Port Quill won in the ninth round.", "Port Quill cheered."),
            _told(3, "", "Rents rose again.", "In Port Quill a flat costs more than in Port Lee."),
            _told(4, "", "The Hallam ferry sank in fog.", "Divers found the Hallam ferry's bell."),
            _told(5, "", "Divers left the Hallam ferry.", "Fog sank the Hallam ferry, they said."),
        )
    )
    several = {one.name: one.ids for one in found if len(one.ids) > 1 and not one.broad}
    assert several.get("Hallam ferry") == (4, 5)
    assert not any({1, 2, 3} & set(numbers) for numbers in several.values())


def test_labels_and_title_case_headlines_name_nothing() -> None:
    """A label in capitals, or a run of a headline in Title Case, is no subject's name."""
    found = group(
        [
            _told(n, f"Mayor {verb} Harbour Fee For Small Boats", *sentences)
            for n, (verb, sentences) in enumerate(
                [
                    (
                        "Defends",
                        ("She spoke of the harbour fee for an hour.", "FULL TEXT is here."),
                    ),
                    ("Drops", ("She let go of the harbour fee, by night.", "FULL TEXT is below.")),
                ]
            )
        ]
    )
    assert [one.name for one in found if len(one.ids) > 1] == ["harbour fee"]


def test_a_happening_names_a_subject_before_the_place_that_is_always_there() -> None:
    """What happened says more of a week than the port where it did."""
    (found,) = group(
        [
            _told(1, "", "The port of Selby is shut.", "The strike at Selby is a day old."),
            _told(2, "", "Ships wait at the port of Selby.", "The Selby port strike goes on."),
        ]
    )
    assert "strike" in found.name


def _campaign(*told: str) -> list[Item]:
    """Return articles on one candidate's week, each on something else, and told ones among them."""
    other = (
        "ate a pie at a fair",
        "sold a house by the sea",
        "lost a shoe on a ferry",
        "wrote a book for children",
        "played the flute at school",
        "bought a horse in spring",
        "planted an oak beside a well",
        "swam in a lake at night",
        "forgot a name on the radio",
        "painted a barn green",
        "met a cousin in the snow",
    )
    texts = (*told, *(f"Candidate Oda Brandt {deed}. Oda Brandt laughed." for deed in other))
    return [Item(n, "", (text,), ("Oda Brandt",)) for n, text in enumerate(texts, 1)]


def test_articles_that_share_only_a_person_are_no_subject() -> None:
    """A dozen articles on one candidate that tell of a dozen things are not grouped by the name."""
    assert all(len(one.ids) == 1 for one in group(_campaign()))


def test_a_vote_somewhere_is_a_subject_though_its_articles_share_nothing_else() -> None:
    """What happens in one place is rarely two things: who prints both words tells of it."""
    found = group(
        _campaign(
            "Oda Brandt won the Lamu primary by a hair.",
            "Rain kept voters at home in the Lamu primary, and umbrellas sold out.",
        )
    )
    assert [(one.name, one.ids) for one in found if len(one.ids) > 1] == [("Lamu primary", (1, 2))]


def test_a_day_with_a_name_is_a_subject() -> None:
    """Ash Sunday is called by a common word, “Lamu Sunday” is only somewhere on a Sunday."""
    told = _campaign(
        "Bells rang on Ash Sunday, when Oda Brandt lost.",
        "Four lands vote on Ash Sunday, and the roads are full.",
        "Oda Brandt spoke in Lamu Sunday, and a dog barked.",
        "A tram burned in Lamu Sunday while children slept.",
        "There was ash in the stove of a baker.",
    )
    names = {one.name: one.ids for one in group(told) if len(one.ids) > 1}
    assert names == {"Ash Sunday": (1, 2)}


def test_two_small_words_that_stand_together_name_a_subject() -> None:
    """A thing without a name of its own is called by its two words, and by whose it is."""
    items = [
        Item(1, "", ("The Tarn night ward closes in May.", "Nurses wept in the night ward.")),
        Item(2, "", ("Nobody would pay for the Tarn night ward.", "Nurses had asked for it.")),
        Item(3, "", ("A goat ate a flag in Orl.", "The flag had been new.")),
    ]
    found = [one for one in group(items) if len(one.ids) > 1]
    assert [(one.name, one.ids) for one in found] == [("Tarn night ward", (1, 2))]


def test_what_is_like_a_subject_joins_it() -> None:
    """An article on the same in other words is in the group, though it lacks the group's name."""
    gate = "A sluice gate burst on the river Ost and water ran through Tanner Street."
    items = [
        Item(1, "", (gate, "The sluice gate was old.", "Families left Tanner Street in boats.")),
        Item(2, "", ("The sluice gate had cracks.", "Families of Tanner Street sleep at school.")),
        Item(3, "", ("Families of Tanner Street ask who will pay.", "Their beds are in a school.")),
        *(
            Item(n, "", (f"{what} was shown in Orl.", f"Visitors liked {what.lower()}."))
            for n, what in enumerate(("A carpet", "Old coins", "Silver trout", "A comet"), 4)
        ),
    ]
    (found,) = (one for one in group(items) if len(one.ids) > 1)
    assert found.ids == (1, 2, 3)


def test_like_things_in_two_places_are_two_subjects() -> None:
    """Two strikes told in the same words stay apart: they have no place in common."""
    items = [
        Item(
            n, "", (f"The port strike in {place} goes on.", f"Cranes of {place} stood still, {n}.")
        )
        for n, place in enumerate(("Orl", "Orl", "Hask", "Hask"), 1)
    ]
    assert sorted(one.ids for one in group(items)) == [(1, 2), (3, 4)]


def test_one_article_more_changes_no_other_name() -> None:
    """An article on something else leaves names and groups as they were."""
    items = _campaign(
        "Oda Brandt won the Lamu primary by a hair.",
        "Rain kept voters at home in the Lamu primary, and umbrellas sold out.",
        "The bridge collapse in Hask killed four cows.",
        "An engineer had foreseen the bridge collapse in Hask.",
    )
    before = [one for one in group(items) if len(one.ids) > 1]
    more = Item(99, "A whale sings", ("A whale sang off Vell.",))
    after = [one for one in group([*items, more]) if len(one.ids) > 1]
    assert {(one.name, one.ids) for one in after} == {(one.name, one.ids) for one in before}


def test_new_belongs_to_a_places_name() -> None:
    """What happens in New Tarn is not called by Tarn."""
    found = group(
        _campaign(
            "Oda Brandt lost the New Tarn primary by a hair.",
            "Snow fell on the New Tarn primary, and ploughs were late.",
        )
    )
    assert [one.name for one in found if len(one.ids) > 1] == ["New Tarn primary"]


def test_rulings_of_two_lands_courts_are_two_subjects() -> None:
    """Every land has a supreme court: what two of them rule has to be alike to be one."""
    told = _campaign(
        "The Supreme Court ruling gave Norland its letters back, and a clerk carried nine heavy"
        " sacks of mail uphill by mule past frozen orchards and a shuttered inn.",
        "A Supreme Court ruling let Vellish bakers sing at work, which a tenor with flour on his"
        " apron celebrated with plum cakes, trumpets and a rowdy parade of children.",
    )
    assert all(len(one.ids) == 1 or one.broad for one in group(told))


def test_a_fields_name_is_for_fields() -> None:
    """What was put under “courts” last week names no affair of this one."""
    ago = [Item(90, "", ("Courts weighed a Tarn ferry fare.", "The courts and the fare."))]
    told = _campaign("Courts of Tarn heard of a fare.", "A fare came before the courts of Tarn.")
    assert all(one.name != "courts" or one.broad for one in group(told, ("courts",), ago))


def test_a_sentences_capital_is_not_a_names() -> None:
    """Of two forms the one inside a sentence is shown; a proper name keeps its capitals."""
    items = [
        Item(1, "", ("Municipal strike empties Orl.", "Drivers in Orl want more pay.")),
        Item(2, "", ("Orl wakes to a municipal strike.", "Drivers of Orl ask for pay.")),
    ]
    (found,) = (one for one in group(items) if len(one.ids) > 1)
    assert "Municipal" not in found.name


def test_a_name_is_not_cut_where_it_says_whose() -> None:
    """Whoever searches somebody's mill searches nobody."""
    told = "The search of Ana Lim’s mill took all night."
    assert "search of Ana Lim" not in set(names.phrases(Item(1, "", (told,))))
