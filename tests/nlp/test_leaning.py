"""Which sentences need the one before, and which only sound like it."""

from __future__ import annotations

import pytest

import nlp
from nlp import sentences
from nlp.anaphora import leaning


def second(text: str) -> leaning.Lean:
    """Return what the second sentence needs."""
    return leaning.find(text, sentences.split(text))[1]


@pytest.mark.parametrize(
    "words",
    [
        "He left for Vell.",
        "They will meet in May.",
        "This was welcomed by the council.",
        "However, the pier stays open.",
        "But the pier stays open.",
        "At least it was the longest strike in years.",
        "No wonder the mayor of Selby resigned.",
        "As a result, the pier stays open.",
        "Taken together, these steps close the pier.",
        "When the vote was over, he left.",
        "Like Lund's death, her fall shocked the town.",
        "While she has spoken to “friends”, Mara Lind is silent.",
        "“The pier is safe,” he said.",
        "The “luck” was great, and the sea was calm, he said.",
        "It is a sign that the pier will stay.",
        "Only 20 miles from the coast, it will be seen from Vell.",
        "It was the latest in a row of angry protests.",
        "It was the biggest rally in years.",
        "By comparison, the pier of Vell made money.",
        "Others, like the pier of Vell, make money.",
        "“That tide will lift all boats,” said Mara Lind.",
        "“Because they spend months at sea,” Mara Lind said.",
        "“I don't think that's going to change,” Mara Lind said.",
        "“Including the boats, yes,” Mara Lind responded.",
        "A man was charged.",
        "The other half will be spent on the pier.",
        "After a search, two women were arrested.",
        "After all, the pier is made of wood.",
        "This is not to suggest that the pier is safe.",
    ],
)
def test_leaning(words: str) -> None:
    """Pronouns and connectives at a sentence's head need the sentence before."""
    assert second(f"Jon Osk opened the harbour. {words}").on == 0


@pytest.mark.parametrize(
    "words",
    [
        "The harbour was built in 1890.",
        "A man was charged in Vell.",
        "It is the first vote of its kind in Tarn.",
        "This week the council meets again.",
        "Those who work there will be paid.",
        "“However it ends, we stay,” Mara Lind said.",
        "“Those who stay will be paid,” Mara Lind said.",
        "“The pier is safe,” Mara Lind responded to the council.",
        "Henrik Lund voted against.",
        "Theatres stayed open.",
    ],
)
def test_standing_alone(words: str) -> None:
    """Expletives, calendar words, quotations and names that look like pronouns stand alone."""
    lean = second(f"Jon Osk opened the harbour. {words}")
    assert (lean.on, lean.insert) == (None, None)


def test_contrast_skips_the_quotation_between() -> None:
    """The words "However" goes back to what was told, not to the quotation that came between."""
    text = "Jon Osk praised the vote. “A good day,” Osk said. However, the fishermen were angry."
    assert leaning.find(text, sentences.split(text))[2].on == 0


def test_the_rest_of_a_quotation_leans_on_the_sentence_with_its_cue() -> None:
    """Quoted words alone do not say whose they are; the sentence before them does."""
    text = (
        "The harbour stays shut. “We will not gamble with lives,” Mara Lind said on the quay. "
        "“A ship that touches the bank does not come off it.”"
    )
    reading = nlp.read(text)
    leans = leaning.find(text, reading.sentences, reading.quotes, reading.people)
    assert [lean.on for lean in leans] == [None, None, 1]


@pytest.mark.parametrize(
    "words",
    [
        "Police said he was seen at the pier.",
        "The maps were printed under his name in 1964.",
        "Nobody, he says, ever called.",
    ],
)
def test_a_pronoun_further_in_leans_too(words: str) -> None:
    """A pronoun for which the sentence itself names nobody needs the line before."""
    lean = second(f"The harbour board met on Monday. {words}")
    assert lean.on == 0


@pytest.mark.parametrize(
    "words",
    [
        "The captain said he would stay.",
        "Mara Lind said she would stay.",
        "A woman who lost her boat asked for help.",
    ],
)
def test_a_pronoun_with_its_person_stands_alone(words: str) -> None:
    """Where the sentence has the person, the pronoun leans on nothing."""
    assert second(f"The harbour board met on Monday. {words}").on is None


def test_a_connective_further_in_helps_but_is_not_needed() -> None:
    """A sentence that says "on the other hand" of somebody it names can be shown alone."""
    lean = second("Jon Osk praised the pier. The mayor, on the other hand, condemned the pier.")
    assert lean.on == 0
    assert lean.soft


def test_no_name_is_inserted_where_the_sentence_has_it() -> None:
    """A pronoun whose person the same sentence names is not explained again."""
    text = (
        "Mara Lind runs the harbour board of Tarn. In a letter on her plans, Mara Lind said on"
        " Monday that she would close the pier."
    )
    reading = nlp.read(text)
    assert all(one.insert is None for one in reading.summary)


@pytest.mark.parametrize(
    "words",
    [
        "By limiting the number of hearings, they could spare the mayor a summer of questions.",
        "If it agrees to the sale, it could force the yard to pay more.",
        "First, the ministry is right.",
        "The rest will be sent to the museum at Vell.",
        "Just ask the former goalkeeper Bo Land.",
        "“Fishermen and farmers need to stand together in this long fight” against the dam.",
    ],
)
def test_what_has_lost_its_beginning_leans(words: str) -> None:
    """A "they" behind a participle, a "First," and words that nobody is said to speak lean."""
    assert second(f"The harbour board of Tarn met on Monday. {words}").on == 0


def test_an_office_is_nobody_for_a_pronoun() -> None:
    """In “The TBI confirms he was shot” the pronoun needs its person's name."""
    text = (
        "Judge Terence Lomax is recovering from a gunshot wound in Tarn. The TBI confirms he was"
        " shot on Thursday night."
    )
    reading = nlp.read(text)
    assert {one.insert for one in reading.summary if one.sentence == 1} == {"Terence Lomax"}


def test_the_first_pronoun_gets_the_name() -> None:
    """“Although he [Ole Varn] made it clear he hopes …”: not behind the second “he”."""
    text = (
        "Any fine must be fair, the council of Selby said on Monday after a long debate.\n\n"
        "Mayor Ole Varn had asked for it. "
        "The sum should be small, though he left no doubt that he hopes the owners pay, he said."
    )
    reading = nlp.read(text)
    one = next(one for one in reading.summary if one.sentence == 2)
    assert one.insert == "Ole Varn"
    assert one.insert_at is not None
    assert text[: one.insert_at].endswith("though he")


def test_whoever_only_tells_of_somebody_is_not_meant_by_his() -> None:
    """Behind “The skater fell, Mallory said”, “his bruises” need not be Mallory's."""
    text = (
        "A cart hit a skater in Osk on Sunday, police spokesman Don Mallory said.\n\n"
        "The skater was taken to a hospital in Vell, Mallory said. His bruises were seen to"
        " at once by its doctors."
    )
    (last,) = [one for one in nlp.read(text).summary if one.sentence == 2]
    assert last.insert is None
    assert last.leans_on == 1


@pytest.mark.parametrize(
    ("words", "inserted"),
    [
        ("Jonas Osk said that her term had been a waste.", "Mara Lind’s"),
        ("Jonas Osk asked her when she would go.", "Mara Lind"),
        ("Jonas Osk would rather vote for her than stay at home.", "Mara Lind"),
        ("Jonas Osk, without naming her, blamed Mara Lind.", None),
    ],
)
def test_a_pronoun_is_nobody_of_the_other_gender(words: str, inserted: str | None) -> None:
    """Whose pronoun it is, is said where the sentence names only a man; never before her name."""
    text = f"Governor Mara Lind lost her vote on Monday. {words}"
    reading = nlp.read(text)
    found = leaning.find(text, reading.sentences, reading.quotes, reading.people)
    assert found[1].insert == inserted


def test_a_quotation_without_a_cue_leans_on_the_one_that_it_goes_on_from() -> None:
    """A speaker whom no known verb tells of is not parted from his second sentence."""
    text = (
        "Jon Osk opened the harbour on Monday.\n\n“The old one was a puddle,” the mayor of Tarn,"
        " Mara Lind, riffed before the crowd. “Now we have a sea.”"
    )
    assert leaning.find(text, sentences.split(text))[2].on == 1


def test_they_are_of_a_sentence_that_tells_of_several() -> None:
    """A runway is nobody's “they”: the crew of the sentence before it is."""
    text = (
        "The crew heard no warning from the tower. The runway was white in the moments before the"
        " landing. They based their decision on a report of good brakes."
    )
    assert leaning.find(text, sentences.split(text))[2].on == 0


@pytest.mark.parametrize(
    "words",
    [
        "He has found ways to fill the old harbour.",
        "Despite complaints that he is slow, Jon Osk has found ways to fill the old harbour.",
    ],
)
def test_nothing_leans_on_a_line_over_the_story(words: str) -> None:
    """What stands above an abstract's label is not read by who begins with the abstract."""
    body = "The harbour of Tarn was empty in May. Two ferries sail now. A third comes in June."
    text = f"Mayor fills harbour.\n\nABSTRACT.\n\n{words}\n\nFULL TEXT.\n\n{body}"
    parts = sentences.split(text)
    place = next(at for at, one in enumerate(parts) if text[one.start :].startswith(words))
    assert leaning.find(text, parts)[place].on is None


@pytest.mark.parametrize(
    ("words", "leans"),
    [
        ("Neither the mayor nor her rivals wanted a fight.", False),
        ("Either the mayor or her rivals will have to yield.", False),
        ("Neither wanted a fight.", True),
        ("As mayor he opened the harbour.", True),
    ],
)
def test_whom_a_sentence_tells_itself_is_not_looked_for_above(words: str, *, leans: bool) -> None:
    """“Neither … nor” and an office of which there is one need no sentence before."""
    text = f"The harbour of Tarn was shut on Monday. {words}"
    assert (leaning.find(text, sentences.split(text))[1].on == 0) is leans


def test_a_pronoun_before_the_subject_is_given_no_other_name() -> None:
    """Whoever a clause's “he” is, the subject behind the comma is the likelier one."""
    text = (
        "Mara Lind told of the trip of Jon Osk, and Ola Venn said that he had slept.\n\n"
        "From the first day on board, when he said that he would pay, Jon Osk has been frugal."
    )
    reading = nlp.read(text)
    found = leaning.find(text, reading.sentences, reading.quotes, reading.people)
    assert found[1].insert is None


@pytest.mark.parametrize(
    ("words", "soft"),
    [
        ("But Jon Osk said the harbour was empty.", True),
        ("But not in Vell, where two ferries lie idle, Jon Osk said.", False),
    ],
)
def test_what_is_cut_short_behind_a_but_is_not_shown_alone(words: str, *, soft: bool) -> None:
    """“But not in Vell” tells nothing without the sentence before, whoever says so."""
    text = f"Every ferry of Tarn sailed on Monday. {words}"
    reading = nlp.read(text)
    found = leaning.find(text, reading.sentences, reading.quotes, reading.people)
    assert (found[1].on, found[1].soft) == (0, soft)


def test_a_father_is_not_named_for_a_son_who_bears_his_name() -> None:
    """Where a text tells two of one name apart, no name is given to "he" and "his"."""
    text = (
        "Jon Osk opened the harbour on Monday. Mayor Jon Osk Jr. cut the ribbon.\n\n"
        "“It is a sea,” said the younger Mr. Osk.\n\nHe then praised his father."
    )
    reading = nlp.read(text)
    found = leaning.find(text, reading.sentences, reading.quotes, reading.people)
    assert found[3].insert is None


def test_what_explains_a_word_leans_on_the_quotation_that_has_it() -> None:
    """A word in marks that opens a sentence was said right before, if in a quotation."""
    text = (
        "Jon Osk opened the harbour.\n\n“We live in transition,” he said.\n\n"
        "“Transition” is what he calls the dredging."
    )
    assert leaning.find(text, sentences.split(text))[2].on == 1


def test_speech_alone_leans_on_the_speech_before_it() -> None:
    """What one says in a line of its own goes on with the line before, if that is speech too."""
    text = (
        "Jon Osk said he had asked the port for a boat.\n\n“I wrote to the master,” he said.\n\n"
        "“They came back and told me that it was sold.”"
    )
    assert leaning.find(text, sentences.split(text))[2].on == 1


def test_these_are_the_words_right_before() -> None:
    """“These”, behind a quotation, may be what was just said, not what stands above that."""
    text = (
        "The harbour board met in Tarn.\n\n"
        "“We shall never sell a single crane to the city,” its director, Jon Osk, said.\n\n"
        "These are his first words on the sale since May."
    )
    reading = nlp.read(text)
    assert leaning.find(text, reading.sentences, reading.quotes, reading.people)[2].on == 1


def test_whose_spokesman_somebody_is_has_to_be_known() -> None:
    """In “a spokesman for his supporters” he is not the spokesman."""
    text = (
        "Kassim Voss left the court of Tarn on Monday and embraced his wife at the gate.\n\n"
        "Outside, a spokesman for his supporters called the day a blessing for the town."
    )
    reading = nlp.read(text)
    last = next(one for one in reading.summary if one.sentence == 1)
    assert last.leans_on == 0 or any("Kassim Voss" in words for _, words in last.inserted)


def test_the_end_of_a_quotation_leans_on_whoever_was_told_of_before_it() -> None:
    """Behind "he said" at the end of two sentences' speech stands nobody; above it, the cousin."""
    text = (
        "A cousin of Lind, who asked not to be named, said the family was shocked.\n"
        "“We are all sad about the boat that was lost. The sea takes what it wants,” he said."
    )
    split = sentences.split(text)
    quotes = nlp.read(text).quotes
    assert leaning.find(text, split, quotes)[2].on == 0
