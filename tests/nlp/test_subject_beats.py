"""What shares no affair is put under a campaign, a place or a field that it is about."""

from __future__ import annotations

from nlp.subject.batch import Batch
from nlp.subject.beats import is_of_firms
from nlp.subject.item import Item
from nlp.subjects import Group, group

THINGS = (
    ("a bakery", "bread"), ("a comet", "dust"), ("a choir", "songs"), ("an old mill", "flour"),
    ("a lost dog", "biscuits"), ("a new stamp", "glue"), ("a tower", "bells"), ("a bench", "paint"),
    ("a kite", "string"), ("a pond", "ducks"), ("a fence", "nails"), ("a clock", "springs"),
)  # fmt: skip


def _batch(*more: Item) -> dict[str, Group]:
    """Return the groups of a batch of articles on things of their own, and some looked at."""
    strays = [
        Item(900 + n, "", (f"Neighbours spoke of {thing} for hours, and of {other}.",))
        for n, (thing, other) in enumerate(THINGS)
    ]
    return {one.name: one for one in group([*more, *strays]) if len(one.ids) > 1}


def _lim(number: int, title: str, *sentences: str, also: str = "") -> Item:
    return Item(number, title, sentences, tuple(filter(None, ("Ana Lim", also))))


def test_what_somebody_leads_is_under_their_campaign() -> None:
    """Articles on one candidate's days are a campaign, no person; a rival's is not in it."""
    found = _batch(
        _lim(1, "Lim eats a pie in Hask", "Ana Lim, the candidate, laughed.", "Snow fell."),
        _lim(
            2, "Lim sings", "Ana Lim sang to voters.", "The Lim campaign has a bus.", "It is red."
        ),
        _lim(3, "Why miners like Lim", "Ana Lim dug.", "The Lim campaign paid for the lamps."),
        _lim(4, "Toft rests", "Oda Toft slept.", "A voter said Lim would too.", also="Oda Toft"),
    )
    (name,) = found
    assert (name, found[name].broad, found[name].ids) == ("Lim campaign", True, (1, 2, 3))


def test_reports_of_firms_are_earnings_not_their_measures() -> None:
    """Reports that share a quarter and an income are under the field that one of them names."""
    found = _batch(
        *(
            Item(
                n,
                "",
                (
                    f"{firm} said net income fell {n + 3} percent in the third quarter.",
                    f"Its profit was {n + 20} crowns, and third-quarter earnings of {other} rose.",
                    "Net income per share fell, too.",
                    "The dividend stays.",
                    "A profit is hoped for.",
                ),
            )
            for n, (firm, other) in enumerate(
                (("Velmora Wool", "weavers"), ("Hask Rope", "spinners"), ("Tarn Salt", "cooks"))
            )
        )
    )
    assert {name.lower() for name in found} == {"earnings"}


def test_a_place_holds_what_is_about_it_alone() -> None:
    """A place gathers the articles that have it in their headlines, none that has it by the way."""
    found = _batch(
        Item(1, "Port Quill opens a school", ("Pupils of Port Quill sang.",)),
        Item(2, "Boxer wins in Port Quill", ("Port Quill cheered the ninth round.",)),
        Item(3, "Rents rise", ("A flat costs more.", "In Lee it does.", "In Port Quill, too.")),
    )
    assert found["Port Quill"].ids == (1, 2)
    assert found["Port Quill"].broad


def test_few_articles_have_no_beats() -> None:
    """Of a dozen articles at most each is seen anyway: nothing broad is made of them."""
    few = [
        Item(n, f"Port Quill {verb}", (f"Port Quill {verb} on Monday.",))
        for n, verb in enumerate(("sings", "rests", "votes", "digs"))
    ]
    assert not any(one.broad for one in group(few))


def test_an_attack_elsewhere_does_not_go_on_with_an_old_one() -> None:
    """An article goes on with an old subject by naming it, not by a thing of the same kind."""
    before = [
        Item(
            n, "Orl ferry attack", ("Gunmen stormed the Orl ferry.", "The attack on Orl was long.")
        )
        for n in (800, 801)
    ]
    here = Item(1, "Police name Orl ferry attack gunmen", ("The Orl ferry attack took a year.",))
    there = Item(2, "Lorry attack in Hask", ("A lorry attack shook Hask.", "Orl sent flowers."))
    strays = [Item(900 + n, "", (f"Of {a} and {b}.",)) for n, (a, b) in enumerate(THINGS)]
    found = group([here, there, *strays], ("Orl ferry attack",), before)
    named = {one.ids: one.name for one in found}
    assert named[1,] == "Orl ferry attack"
    assert named[2,] != "Orl ferry attack"


def test_a_country_holds_what_its_people_do() -> None:
    """A land and its people are one place; the land of most articles is none, nor is a painter."""
    home = [
        Item(800 + n, "", (f"In Norway {thing} was shown.", f"Norwegians liked {other}."))
        for n, (thing, other) in enumerate(THINGS[:4])
    ]
    found = _batch(
        *home,
        Item(1, "", ("Icelandic rescuers closed a road.", "Ash fell.", "Icelandic farms wait.")),
        Item(2, "", ("A volcano woke in Iceland.", "Iceland counted sheep.", "Lava ran.")),
        Item(3, "Jo Iceland paints", ("Jo Iceland sold a view.", "It is blue."), ("Jo Iceland",)),
    )
    assert found["Iceland"].ids == (1, 2)
    assert "Norway" not in found


def test_another_firm_is_another_affair() -> None:
    """Two firms that do the same in the same words are no subject called after one of them."""
    made = [
        Item(
            n,
            "",
            (
                f"{firm} began a tender offer for all shares of {goal} at nine crowns each.",
                f"The tender offer of {firm} expires at midnight unless shares are tendered.",
                f"Shareholders of {goal} may withdraw tendered shares.",
            ),
        )
        for n, (firm, goal) in enumerate(
            (("Tarn Salt Inc.", "Velmora Wool Inc."),) * 2 + (("Hask Rope Corp.", "Orl Tin Corp."),)
        )
    ]
    called = {name: one.ids for name, one in _batch(*made).items()}
    assert not any("Wool" in name or "Salt" in name for name, ids in called.items() if 2 in ids)


def test_one_word_that_means_something_else_is_no_field() -> None:
    """A jet that leaves the runway is under no fashion, though a designer is elsewhere."""
    found = _batch(
        Item(1, "", ("A jet left the runway in Hask.", "The runway was wet.", "A runway is long.")),
        Item(2, "", ("A jet slid off a runway in Orl.", "The runway had ice.", "It was dark.")),
        Item(3, "", ("A designer showed fashion in Vell.", "Her fashion has no seams.")),
    )
    assert "fashion" not in found


def test_a_desk_needs_no_article_that_prints_its_name() -> None:
    """Articles on a film and on a band are under entertainment, which neither of them prints."""
    found = _batch(
        Item(1, "", ("The actor Oda Toft sings in a new film.", "The audience cheered the star.")),
        Item(2, "", ("A singer of Hask sold her last album.", "Her band gave a concert.")),
    )
    assert {name: one.ids for name, one in found.items()} == {"entertainment": (1, 2)}


def test_fields_of_one_article_each_are_under_a_wider_desk() -> None:
    """A golfer, a boxer and a striker have no field in common, but the sports pages."""
    found = _batch(
        Item(1, "", ("Golfer Oda Toft won the tournament in Hask.", "Golf is a slow sport.")),
        Item(2, "", ("Boxer Rui Sato lost his championship.", "No boxer of the league wept.")),
        Item(3, "", ("The striker of Tarn left the league.", "His coach called sports unfair.")),
        Item(4, "", ("A coach with tourists slid into the sea off Orl.", "The sea was warm.")),
    )
    assert {name: one.ids for name, one in found.items()} == {"sports": (1, 2, 3)}
    assert found["sports"].broad


def test_what_firms_do_each_for_itself_is_no_affair() -> None:
    """Three firms place shares in the same words; two reports on one of them are an affair."""
    made = [
        Item(
            n,
            "",
            (
                f"{firm} plans a private placement of nine million crowns of preferred shares.",
                "The private placement has no underwriter, and proceeds repay a bank loan.",
            ),
        )
        for n, firm in enumerate(("Tarn Salt Inc.", "Hask Rope Corp.", "Velmora Wool Ltd."))
    ]
    batch = Batch(made, ())
    assert is_of_firms(batch, "private placement", (0, 1, 2))
    again = Item(3, "", ("Tarn Salt Inc. dropped its private placement.",))
    assert not is_of_firms(Batch([made[0], again], ()), "private placement", (0, 3))


def test_a_hall_of_any_kind_is_no_beat() -> None:
    """Three halls are called Hall, and have nothing to do with it."""
    found = _batch(
        Item(1, "Uproar halts the Hall", ("The Hall met twice.", "In the Hall they sang.")),
        Item(2, "A ball at Orm Hall", ("Guests saw the Hall lit.", "The Hall has a moat.")),
        Item(3, "Paint for the Hall", ("Whitewash suits the Hall.", "A Hall needs care.")),
    )
    assert "Hall" not in found


def test_a_medicines_trial_is_no_crime() -> None:
    """A drug that is tried on patients stands under no burglars, who are tried in court."""
    found = _batch(
        Item(1, "Drug fails", ("A drug for ulcers failed its trial.", "The trial is over.")),
        Item(2, "Burglar jailed", ("A court jailed a burglar.", "Police had held him.")),
        Item(3, "Gunman held", ("Police held a gunman.", "A court charged him.")),
    )
    assert not any(1 in one.ids for one in found.values())
