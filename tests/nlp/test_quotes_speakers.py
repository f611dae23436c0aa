"""The right person: names, pronouns, offices, institutions, aides and the unnamed."""

from __future__ import annotations

import pytest

import nlp
from nlp import people, quotes, sentences
from nlp.values import Quote, Span, Timex


def _quotes(text: str) -> list[Quote]:
    parts = sentences.split(text)
    found, _ = quotes.find(text, parts, people.find(text, parts))
    return list(found)


def _speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in _quotes(text)]


def test_a_surname_is_the_full_name_with_its_role() -> None:
    """Later mentions resolve to the fullest form, and the role comes along."""
    text = "Dara Sim, director of the Harbour Institute, left. “It is late,” Sim said."
    (quote,) = _quotes(text)
    assert quote.speaker == "Dara Sim"
    assert quote.role == "director of the Harbour Institute"
    assert quote.speaker_span is not None
    assert quote.speaker_span.of(text) == "Sim"


def test_a_name_first_met_after_its_quotation() -> None:
    """The words "…," said Brook. Ada Brook is … resolves backwards."""
    text = "“It is late,” said Brook.\n\nAda Brook, the mayor, left."
    assert _speakers(text) == ["Ada Brook"]


def test_a_long_appositive_is_not_the_speaker() -> None:
    """The institution in the appositive never speaks."""
    text = "Ro Dalin, co-founder of the Brindle Institute, a charity in Vale, believed it was safe."
    (quote,) = _quotes(text)
    assert quote.speaker == "Ro Dalin"


def test_a_name_that_depends_on_a_noun_is_not_the_speaker() -> None:
    """A spokesman for somebody is not that somebody."""
    text = "Ada Brook left. A spokesman for Ada Brook said the talks had failed."
    (quote,) = _quotes(text)
    assert (quote.speaker, quote.speaker_kind) == (None, "unnamed")


def test_a_pronoun_is_the_subject_not_a_possessor_or_an_object() -> None:
    """The words "He" is who the last sentence was about."""
    text = "Paul Etienne met Thomas Reed’s lawyer on Friday. “It went well,” he said."
    assert _speakers(text) == ["Paul Etienne"]


def test_a_pronoun_respects_gender() -> None:
    """The words "She" skips the man just quoted."""
    text = (
        "“It is late,” Margaret Okoro said. “Not yet,” Paul Etienne said.\n\n"
        "“We shall see,” she replied."
    )
    assert _speakers(text)[-1] == "Margaret Okoro"


def test_the_premier_is_the_prime_minister_named() -> None:
    """An office stands for who holds it in the article."""
    text = "Prime Minister Tola Venn met Ada Brook. The premier said the road would open."
    assert _speakers(text) == ["Tola Venn"]


def test_an_office_with_two_holders_names_nobody() -> None:
    """Where two people fit, the speaker stays open and a likely one is marked."""
    text = "Minister Tola Venn met Minister Ada Brook. The minister said the road would open."
    (quote,) = _quotes(text)
    assert quote.speaker is None
    assert quote.probably in {"Tola Venn", "Ada Brook"}


def test_the_minister_speaks_through_an_aide() -> None:
    """Relayed speech is the minister's, via the aide."""
    text = "Tola Venn’s aide Rith Bora quoted Tola Venn as saying that the road would open."
    (quote,) = _quotes(text)
    assert (quote.speaker, quote.via) == ("Tola Venn", "Rith Bora")


def test_was_quoted_as_saying_is_speech() -> None:
    """The passive of relaying is no ordinary passive."""
    text = "“The road will open,” Tola Venn was quoted as saying."
    (quote,) = _quotes(text)
    assert quote.speaker == "Tola Venn"
    assert quote.cue_span is not None
    assert quote.cue_span.of(text) == "was quoted as saying"


def test_an_institution_speaks_by_its_fullest_name() -> None:
    """The words "The embassy" is the embassy named before, and "the post" its post."""
    text = (
        "She called at the US embassy.\n\n“We are glad,” said the embassy in a post on Monday.\n\n"
        "“It suits us,” the post added."
    )
    found = _quotes(text)
    assert [quote.speaker for quote in found] == ["US embassy", "US embassy"]
    assert {quote.speaker_kind for quote in found} == {"organisation"}


@pytest.mark.parametrize(
    "text",
    [
        "A source said the talks had failed.",
        "An official who asked not to be named said the talks had failed.",
        "Two people familiar with the matter said the talks had failed.",
        "“We are finished,” one villager said.",
    ],
)
def test_an_unnamed_source_stays_unnamed(text: str) -> None:
    """Who is not named is shown as the text has it."""
    (quote,) = _quotes(text)
    assert (quote.speaker, quote.speaker_kind) == (None, "unnamed")
    assert quote.speaker_span is not None


def test_scare_quotes_go_to_the_analysts_not_to_the_only_name() -> None:
    """A name in a fronted phrase takes no words that the text gives to others."""
    text = "Following Tola Venn’s visit, local analysts say the “bold step” will mend ties."
    assert _speakers(text) == [None]


def test_people_met_as_speakers_are_added() -> None:
    """A speaker nobody else vouches for joins the people of the article."""
    text = "“It is late,” said Zorvo Quendle."
    parts = sentences.split(text)
    found, cast = quotes.find(text, parts, people.find(text, parts))
    assert found[0].speaker == "Zorvo Quendle"
    assert "Zorvo Quendle" in [person.name for person in cast]


def test_the_attribution_gives_its_own_day() -> None:
    """A date between the verb and the words is the quotation's own."""
    text = "Ada Brook told The Post on February 6 that it was safe."
    at = text.index("February 6")
    timex = Timex(at, at + len("February 6"), "DATE", "XXXX-02-06")
    parts = sentences.split(text)
    found, _ = quotes.find(text, parts, people.find(text, parts), (timex,))
    assert found[0].date_span == Span(at, at + len("February 6"))


def test_sureness_orders_a_name_before_a_pronoun() -> None:
    """A name in the attribution is surer than a pronoun."""
    named, meant = _quotes("“It is late,” Ada Brook said.\n\n“Go home,” she said.")
    assert named.confidence > meant.confidence


def test_a_quotation_behind_a_sentence_about_somebody_else_names_nobody() -> None:
    """Where another person comes between two quotations, the second one's speaker stays open."""
    text = (
        "“Aid will come,” said Paul Etienne. But Margaret Okoro is not convinced. "
        "“We heard that before.”"
    )
    assert [(quote.speaker, quote.probably) for quote in _quotes(text)] == [
        ("Paul Etienne", None),
        (None, "Margaret Okoro"),
    ]


def test_a_name_behind_its_office_and_a_comma_speaks() -> None:
    """The words "his counsel, advocate Leela Nair, argued" name the advocate."""
    text = "Rakesh Patil was jailed. His counsel, advocate Leela Nair, argued that he was innocent."
    assert _speakers(text) == ["Leela Nair"]


def test_according_to_her_is_resolved() -> None:
    """A pronoun in the objective case is resolved like any other."""
    text = "Margaret Okoro opened the port. According to her, it will hold."
    assert _speakers(text) == ["Margaret Okoro"]


def test_a_dash_and_a_name_sign_the_quotation_above() -> None:
    """A list of signed quotations gives each its own speaker."""
    text = "“It was a long night.” — Ada Brook\n\n“It was a short one.” — Paul Etienne"
    assert _speakers(text) == ["Ada Brook", "Paul Etienne"]


def test_the_author_is_no_speaker() -> None:
    """A writer's own "I said" is nobody's quotation, and nobody else's either."""
    text = "Ada Brook left.\n\n“Where to?” I asked."
    assert _speakers(text) == []


def test_institutions_that_speak_are_listed_as_such() -> None:
    """An institution that speaks is among those named, of its own kind."""
    text = "The National Bureau of Rivers said the level had risen."
    parts = sentences.split(text)
    _, cast = quotes.find(text, parts, people.find(text, parts))
    assert [(person.name, person.kind) for person in cast] == [
        ("National Bureau of Rivers", "organisation")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "President Tola Venn, through his spokesman Rith Bora, said the road would open.",
        "The president, via spokesman Rith Bora, said it was late. President Tola Venn left.",
        "“It is late,” President Tola Venn said in a statement read by his aide, Rith Bora.",
        "President Tola Venn said through his lawyer, Rith Bora, that he was ill.",
        "President Tola Venn said in a message read out by Minister Rith Bora that it was over.",
    ],
)
def test_who_relays_is_not_who_speaks(text: str) -> None:
    """Words read out or passed on stay those of the one they come from."""
    (quote,) = _quotes(text)
    assert (quote.speaker, quote.via) == ("Tola Venn", "Rith Bora")


@pytest.mark.parametrize("way", ["via Twitter", "through tears", "through an interpreter"])
def test_a_channel_is_nobody(way: str) -> None:
    """A network or an unnamed interpreter relays, but is no person to name."""
    (quote,) = _quotes(f"President Tola Venn said {way} that he was ill.")
    assert (quote.speaker, quote.via) == ("Tola Venn", None)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Voss, who lost her boat in the flood in Vell, Osk, in July 2012, said that it hurt.",
        "Ada Voss, 59, of Ashford, Vt., who watched it on a screen, said that it hurt.",
        "“It hurts,” said lawyer and activist Ada Voss.",
        "“It hurts,” said the bank’s director, Ada Voss, on Monday.",
        "“It hurts,” said Jon Tarro’s spokesman, Ada Voss.",
        "It had no voice in it, said a former spokesman for the ministry, Ada Voss.",
    ],
)
def test_neither_place_nor_employer_speaks(text: str) -> None:
    """Behind a place, an office or somebody else's name, the person meant is found."""
    assert _speakers(text) == ["Ada Voss"]


def test_a_word_of_who_speaks_is_no_verb() -> None:
    """A volunteer volunteers nothing; "Will" can be a given name."""
    text = "“It is late,” said Ada Voss, a Jon Tarro volunteer who came by bus."
    assert _speakers(text) == ["Ada Voss"]
    (quote,) = _quotes("Ada Brook left. “It is late,” said Will Marsh, a nurse.")
    assert quote.speaker is not None
    assert quote.speaker.endswith("Marsh")


def test_marked_words_go_on_with_the_marked_speaker() -> None:
    """What somebody else is told to have said inside the sentence before changes nothing."""
    text = "“It is late,” Ada Voss told Jon Tarro, after Jon Tarro said it was. “It is dark.”"
    assert _speakers(text)[0] == "Ada Voss"
    assert [q.speaker for q in _quotes(text) if "dark" in q.spans[-1].of(text)] == ["Ada Voss"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ada Voss — like Ulf, a friend of her rival, Jon Tarro — recalled that it hurt.",
            "Ada Voss",
        ),
        ("Ada Voss of Columbia, South Carolina says that it hurts.", "Ada Voss"),
        ("At a fair in Salem, New Hampshire, Ada Voss left, saying that it hurt.", "Ada Voss"),
        ("When Jon Tarro said it was late, Ada Voss rose, adding that it hurt.", "Ada Voss"),
        ("Jon Tarro left early, but Ada Voss came back, adding that it hurt.", "Ada Voss"),
    ],
)
def test_a_verb_takes_its_own_subject(text: str, speaker: str) -> None:
    """Names in asides, places and other clauses do not speak."""
    found = [q for q in _quotes(text) if "hurt" in q.spans[-1].of(text)]
    assert [quote.speaker for quote in found] == [speaker]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In Ada Voss’s view, the border should stay open.", "the border should stay open"),
        ("Ada Voss’s message was that it would stay open.", "that it would stay open"),
        ("Ada Voss’s claim that it had failed was rejected.", "that it had failed"),
        ("Ada Voss was less sure: “They told us nothing.”", "“They told us nothing.”"),
        ("Ada Voss observed orally, “It cannot go on.”", "“It cannot go on.”"),
        ("Ada Voss submitted that it was illegal.", "that it was illegal"),
    ],
)
def test_views_claims_and_messages_are_told(text: str, words: str) -> None:
    """A noun that holds what somebody thinks or says reports it, up to the sentence's own verb."""
    (quote,) = _quotes(text)
    assert (quote.speaker, quote.spans[0].of(text)) == ("Ada Voss", words)


def test_a_colon_behind_two_names_is_nobodys() -> None:
    """Where two people stand before a colon and no verb of speech, neither is named."""
    text = "Ada Voss met Jon Tarro and was less sure: “They have told us nothing about it.”"
    assert _speakers(text) == [None]
    text = "Ada Voss had a short message for Jon Tarro: “They have told us nothing about it.”"
    assert _speakers(text) == ["Ada Voss"]


def test_the_mayor_of_one_place_is_not_that_of_another() -> None:
    """An office is somebody's only where the place is the same, or none is told."""
    text = "Ada Voss, mayor of Selby, left. The mayor of Osk said the tax would rise."
    assert _speakers(text) == [None]
    text = "Ada Voss, mayor of Selby, left. The mayor of Selby said the tax would rise."
    assert _speakers(text) == ["Ada Voss"]


def test_an_age_is_no_part_of_the_role() -> None:
    """The words "34, a weaver in Osk" give the trade alone; who says nothing is not quoted."""
    (quote,) = _quotes("Sreymol, 34, a weaver in Osk, said the loom had gone.")
    assert quote.role == "weaver in Osk"
    assert _speakers("Ada Voss said nothing. Ada Voss said that.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of Pellia and Norrow met. Norrow announced a dam in May.",
        "Pellia and Norrow signed a treaty on the river. Norrow announced a dam in May.",
        "The minister asked Norrow to halt its dam. Norrow announced a dam in May.",
        "Norrow Hydro says that a dam will come. Norrow says that it will be small.",
    ],
)
def test_an_unknown_land_is_no_person(text: str) -> None:
    """A single word that the text uses as a state's is an institution's, never a person's."""
    found = nlp.read(text)
    norrow = [person for person in found.people if person.name.startswith("Norrow")]
    assert norrow
    assert {person.kind for person in norrow} == {"organisation"}


def test_a_single_name_stays_a_person() -> None:
    """An artist of one name is a person, though letters come from her."""
    text = "“I danced,” Hanuka said. Letters from Hanuka arrived at the theatre."
    assert [person.kind for person in nlp.read(text).people] == ["person"]


def test_an_office_in_the_sentence_before_is_he() -> None:
    """The pronoun “he” means whose office the sentence before is about, not an older name."""
    text = (
        "The evening belonged to Bishop Marco Odell, who retires.\n\nThe mayor, Hal Brook, sat in"
        " the front row.\n\nIn his sermon, the bishop, 70, turned to the shipyards.\n\n“We build"
        " what we need,” he said."
    )
    assert _speakers(text) == ["Marco Odell"]


@pytest.mark.parametrize("behind", ["", " (“Bread and metres”)"])
def test_a_report_on_two_lands_is_neither_of_them(behind: str) -> None:
    """The words "Our report on the leaders of Osk and Vell said" name nobody."""
    text = f"Our report of 3 May on the leaders of Osk and Vell{behind} said that ten ships came."
    assert _speakers(text) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Georgia Secretary of State Olle Brand said the count was right.", "Olle Brand"),
        ("“We saw smoke,” Georgia Secretary said.", None),
        ("Footage said the man ran.", None),
        ("Do Thi Lien said the river was rising.", "Do Thi Lien"),
        ("S. Kalavan said the temple would open.", "S. Kalavan"),
    ],
)
def test_a_whole_name_speaks_and_a_land_with_an_office_does_not(
    text: str, speaker: str | None
) -> None:
    """The office "of State" is the name's that follows; a land's office alone names nobody."""
    assert _speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Saad al-Harun said the road was open.", "Saad al-Harun"),
        ("Foreign Minister Khalid bin Nasser al-Morabi rejected the claim.",
         "Khalid bin Nasser al-Morabi"),
        ("“It is open,” said Maria d’Orlo.", "Maria d’Orlo"),
        ("According to Samir Abd al-Harun, an analyst, the road is open.", "Samir Abd al-Harun"),
        ("Ilse van den Brandt said the road was open.", "Ilse van den Brandt"),
    ],
)  # fmt: skip
def test_a_surname_that_opens_with_a_small_letter_speaks(text: str, speaker: str) -> None:
    """An article or two particles in small letters belong to the name."""
    assert _speakers(text) == [speaker]


def test_a_statement_behind_a_persons_words_is_nobodys() -> None:
    """Once somebody else has spoken, nobody says whose "the statement" is."""
    text = (
        "“We are glad,” the Velm Harbour Board said in a statement.\n\nAda Kolb called it a trick."
        " “It is a trick,” she said.\n\n“We shall go on,” the statement said."
    )
    assert _quotes(text)[-1].speaker is None
