"""Whom "he" and "she" mean, and whom they cannot mean."""

from __future__ import annotations

import pytest

from nlp import Person, read
from nlp.person import genders
from nlp.quote.antecedents import Antecedents, Reported


def spoken(text: str) -> list[tuple[str, str | None]]:
    """Return the first words of each statement with its speaker."""
    return [(text[q.start : q.end].strip("“”")[:14], q.speaker) for q in read(text).quotes]


def test_whom_the_text_calls_she_is_never_he() -> None:
    """A name that says nothing of its bearer is a woman's once "she" follows it."""
    text = (
        "Yrsel Brandt, the harbour minister, opened the lock on Monday.\n\n"
        "She says that the bill is being drafted. She says that it is late.\n\n"
        "“Somebody keeps a warm coat,” he said of it."
    )
    assert spoken(text)[-1] == ("Somebody keeps", None)
    assert {p.gender for p in read(text).people if p.name == "Yrsel Brandt"} == {"f"}


def test_one_pronoun_inside_a_sentence_proves_little() -> None:
    """What only one remote pronoun tells is no gender."""
    named = genders.told("Yrsel waved as he left.", [(0, 23)], lambda *_: None, lambda *_: [])
    assert named == {}


def test_who_does_what_is_reported_does_not_report_it() -> None:
    """In "Heng will not travel, she said" she is somebody else than Heng."""
    text = (
        "“The palace accepts with pleasure,” said Dara Lim, the spokeswoman, on Friday.\n\n"
        "The premier, Heng Samol, will not travel with him, she said."
    )
    assert spoken(text)[-1] == ("The premier, H", "Dara Lim")


def test_where_the_text_is_about_nobody_else_a_name_may_report_itself() -> None:
    """Alone in the text, "Ada Holm will leave, she told them" is Ada Holm's."""
    assert spoken("Ada Holm will leave in June, she told them.")[0][1] == "Ada Holm"
    text = "Wim Holt drew the map. Ada Holm will leave in June, she told them."
    assert spoken(text)[-1][1] == "Ada Holm"


def test_whom_a_clause_in_front_names_may_report() -> None:
    """Behind "Though …" the name stands for the one who speaks."""
    text = (
        "Wim Holt drew the map. Anna Kor lives in Osk.\n\n"
        "Though Anna Kor has spent her life in Osk, the tide still frightens the town, she said."
    )
    assert spoken(text)[-1][1] == "Anna Kor"


def test_what_somebody_is_told_to_have_written_does_not_make_them_the_speaker() -> None:
    """Whom the attribution before tells of is not "she": its subject is."""
    text = (
        "Prime Minister Teodor Vash has written to Kestria.\n\n"
        "Nadia Strom, who leads the opposition, believed the prime minister had written too late."
        " The town should have gone to court the next morning, she said."
    )
    assert spoken(text)[-1][1] == "Nadia Strom"


def test_an_office_in_between_leaves_an_unknown_he_open() -> None:
    """Where "Rotha's office did not answer" stands in between, "he" may be Rotha: probably."""
    text = (
        "Pal Rotha signed the pact at Sunmere in April.\n\n"
        "Signet Marlow, who speaks for the fishermen, said: “We were never asked.”\n\n"
        "Rotha’s office did not respond. In April he had said the pact would “feed a generation”."
    )
    last = read(text).quotes[-1]
    assert (last.speaker, last.probably) == (None, "Pal Rotha")


def test_what_is_said_before_anybody_is_named_is_nobodys() -> None:
    """A story that opens with “she said” does not tell who she is by naming a woman next."""
    text = "“That is how far it rises,” she said.\n\nAmina Kovar was nine when she was taken away."
    assert spoken(text)[0][1] is None


def test_mister_is_not_the_woman_of_that_name() -> None:
    """A courtesy title that does not fit the one bearer of a surname makes another person."""
    text = (
        "The union elected Lena Oduya as its president on Sunday, succeeding her father.\n\n"
        "Mr Oduya said he was proud. Ms Oduya said she would keep the door open."
    )
    assert [speaker for _, speaker in spoken(text)] == ["Oduya", "Lena Oduya"]


def test_a_premier_is_a_prime_minister() -> None:
    """An office is found by its other name too."""
    text = "Prime Minister Heng Samol opened the road. “I may walk it,” the premier joked."
    assert spoken(text) == [("I may walk it,", "Heng Samol")]
    text = "The premier, Heng Samol, opened the road. “I may walk it,” the premier said."
    assert spoken(text) == [("I may walk it,", "Heng Samol")]


@pytest.mark.parametrize(
    ("opening", "pronoun", "speaker"),
    [
        ("A 29-year-old Osk woman received a fine in July.", "she", None),
        ("A 29-year-old Osk woman received a fine in July.", "he", "Wim Holt"),
        ("Another resident of Osk had waited since noon.", "he", None),
        ("A keen sailor, Wim Holt drew that too.", "he", "Wim Holt"),
        ("His father’s sudden death drove him on.", "he", "Wim Holt"),
        ("His father still rows.", "he", None),
    ],
)
def test_somebody_without_a_name_is_somebody(
    opening: str, pronoun: str, speaker: str | None
) -> None:
    """Behind "A woman of Osk …" the text is about her, and no longer about whom it named before."""
    text = f"Wim Holt drew the map of the harbour. {opening} “It leaks,” {pronoun} said."
    assert spoken(text)[-1][1] == speaker


def test_he_and_she_in_turn_are_two() -> None:
    """Once a name of unknown gender was "she", the next "he" is somebody else."""
    text = (
        "“We mend nets,” said Jonas Brandt, a fisherman.\n\n"
        "Yrsel Brandt, the harbour minister, promised that the boats would be paid."
        " By March a third of the money had come.\n\n"
        "She says that the rest is held up. He says that it is held up by her."
    )
    assert [speaker for _, speaker in spoken(text)[-2:]] == ["Yrsel Brandt", "Jonas Brandt"]


def test_a_title_makes_a_single_name_somebody() -> None:
    """The subject right before, "Dr. Quill", is "she" rather than a woman two paragraphs up."""
    text = (
        "Leonie Vasquez, the transport secretary, said that she would publish the letters.\n\n"
        "Dr. Quill welcomed the news. “It took five months and a judge,” she told reporters."
    )
    assert spoken(text)[-1][1] == "Quill"


def test_only_the_last_few_are_remembered() -> None:
    """However many the text is about, choosing looks at no more than a few of them."""
    asked: list[str] = []

    def person(name: str) -> Person:
        asked.append(name)
        return Person(name, gender="f")

    known = Antecedents("", "", person)
    for at in range(500):
        known.note(f"Ada {at}", at)
        known.note_unnamed("f", at)
    assert known.choose("m", 500, Reported(500)).name is None
    assert len(asked) < 30


@pytest.mark.parametrize(
    ("between", "sure"),
    [
        ("", 0.85),
        ("\n\n", 0.75),
        ("\n\nThe rain went on.\n\nThe roads were shut.\n\n", 0.55),
        ("The rain went on and the roads stayed shut for days. " * 8, 0.55),
    ],
)
def test_a_pronoun_far_from_the_name_is_less_sure(between: str, sure: float) -> None:
    """In the same paragraph “she” is surer than in the next one, and surer there than far off."""
    text = f"Leonie Vasquez left the room.{between} “It is late,” she said."
    assert read(text).quotes[-1].confidence == sure


@pytest.mark.parametrize(
    "text",
    [
        "Fred Zander asked Omar Hadi if the raids would go on. “They will,” he answered.",
        "Fred Zander asked former pilot Omar Hadi why he had left. He said he was tired.",
        "“Will it go on?” Fred Zander asked Omar Hadi.\n\n“It will,” he said.",
        "Fred Zander asked the pilot, Omar Hadi, why he had left. “I was tired,” he said.",
    ],
)
def test_who_is_asked_answers(text: str) -> None:
    """Behind a question put to somebody, "he" is whom it was put to."""
    assert spoken(text)[-1][1] == "Omar Hadi"


def test_who_is_asked_for_something_need_not_answer() -> None:
    """A request is no question: "he" may go on asking."""
    text = "Fred Zander asked Omar Hadi to leave. He said it was late."
    assert spoken(text)[-1][1] == "Fred Zander"
    text = "“Will it go on?” asked Hadi lawyer Fred Zander.\n\nOmar Hadi left. “Will it?” he asked."
    assert spoken(text)[0][1] == "Fred Zander"


def test_a_relative_without_a_name_may_be_she() -> None:
    """Behind "called his mother", "she" is not surely whom the text was about before."""
    text = (
        "Ada Weber, a spokeswoman, denied it.\n\n"
        "Karl Lund called his mother on Friday. “His voice was small,” she said."
    )
    assert spoken(text)[-1][1] is None


def test_a_name_behind_an_article_only_tells_what_somebody_is() -> None:
    """In “Jane Orr, a Weber supporter, drew fire for her remark” it is Orr's remark."""
    text = (
        "Ada Weber has many friends. Former harbour secretary of state Jane Orr, a Weber supporter,"
        " drew fire for her remark that it was late."
    )
    assert spoken(text)[-1][1] == "Jane Orr"


@pytest.mark.parametrize("subject", ["Robert Varn and William Orl", "Robert Varn, 61, and Orl"])
def test_of_two_that_are_one_subject_neither_is_he(subject: str) -> None:
    """“Varn and Orl did not reply. He said …” settles on nobody."""
    text = (
        f"Robert Varn met William Orl. {subject} did not reply. He said that the port was closed."
    )
    assert read(text).quotes[-1].speaker is None


def test_of_a_man_and_a_woman_the_pronoun_tells_which() -> None:
    """“Robert Varn and Mary Lind sailed. He said …” is Varn."""
    text = "Robert Varn and Mary Lind did not reply. He said that the port was closed."
    assert read(text).quotes[-1].speaker == "Robert Varn"


def test_whoever_goes_on_meeting_somebody_is_still_meant() -> None:
    """“He met President …” is about him, and not about the president."""
    text = (
        "Premier Alan Drury was sworn in on Monday. He met President Omar Hadid for talks at a"
        " palace, where he thanked his host. “I shall not forget it, Mr. President,” he said."
    )
    assert read(text).quotes[-1].speaker == "Alan Drury"


def test_a_paper_that_reports_somebody_is_not_quoted_next() -> None:
    """The paragraph in marks goes on with whom the paper reported."""
    text = (
        "As reported by The Lantern, Alan Reed said some members had left no records.\n\n"
        "“I know what I am saying. Some of them left nothing at all, and I shall not wait.”"
    )
    assert read(text).quotes[-1].speaker == "Alan Reed"
