"""Whoever speaks against the lead belongs to its summary."""

from __future__ import annotations

import pytest

import nlp
from nlp import sentences
from nlp.summarising import opinions
from nlp.text import signs
from tests.nlp.test_interviews import shown

LEAD = (
    "The harbour bridge of Selby will open to traffic on 4 May, the ministry of transport said on"
    " Monday, nine years after its first date. The minister, Elin Marsh, told reporters at the east"
    " gate that the bridge was safe, dry and paid for. The three kilometres of road were to cost"
    " 900 million crowns and have cost 2.1 billion, according to the audit office. "
)
REST = (
    " The builder paid a fine of 40 million crowns and replaced 1,200 bolts. The ministry expects"
    " 12,000 cars a day on the bridge. The old ferry of Selby will sail for the last time on 3 May."
)


def best(text: str) -> list[str]:
    """Return the three sentences that come first for a summary."""
    reading = nlp.read(text)
    spans = [reading.sentences[one.sentence] for one in reading.summary[:3]]
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    "voice",
    [
        "Opposition lawmaker Bram Pell said the minister was celebrating a failure.",
        "But Sven Holt, a ferryman of thirty years, said that nobody had asked the islanders.",
        "Critics said that the tolls were too high for commuters.",
    ],
)
def test_who_is_set_against_the_lead_is_among_the_first_three(voice: str) -> None:
    """Opponents, and people whom the text introduces by "But", are kept in a short summary."""
    assert voice in best(LEAD + voice + REST)


@pytest.mark.parametrize(
    "voice",
    [
        "But Sven Holt, a ferryman of thirty years, said the day would be fine.",
        "However, the road was not long.",
    ],
)
def test_a_but_alone_is_no_dissent(voice: str) -> None:
    """Without a speaker, or without a word of denial, nothing is moved up."""
    assert voice not in best(LEAD + voice + REST)


def test_a_vote_against_is_kept_in_however_few_words() -> None:
    """Who voted against is told beside what was voted."""
    text = (
        "Kestria's parliament has voted to abolish the salt tax, which has not been raised since"
        " 1968.\n\nThe bill on the salt tax passed by 141 votes to 66 after a debate of nine"
        " hours.\n\nEleven salt works in Kestria will pay a levy on water instead of the tax.\n\n"
        "The National Party voted against."
    )
    assert "The National Party voted against." in best(text)


def test_who_speaks_for_the_accused_is_heard() -> None:
    """A lawyer's “However” stands against what the police say, with a denial or without."""
    text = (
        "Police in Tarn said they had arrested three men over the theft of an altarpiece from St"
        " Anne's church.\n\nThe men were held on Monday night in a van near the border, police"
        " said.\n\nThe altarpiece, which is insured for 80 million crowns, was not in the van.\n\n"
        "However, a lawyer for one of the men said that his client had been in hospital that night."
    )
    assert any(one.startswith("However, a lawyer") for one in best(text))


ACCUSED = (
    "General Baro Tenn resigned on Friday as head of supply of the army of Velmark, two days after"
    " the weekly Lamp reported that his brother had sold the army 600 lorries at three times their"
    " price.\n\nPresident Amra Dell accepted the resignation and ordered an audit of the army's"
    " purchases. The army has bought lorries from the same firm since 2011. Deputies of three"
    " parties in Velmark asked for an inquiry by parliament into the lorries.\n\n"
)


@pytest.mark.parametrize(
    "voice",
    [
        "The general denies wrongdoing.",
        "Tenn denied the allegations.",
        "General Tenn has denied it.",
        "Olo Tenn, the brother, strongly rejects the claims.",
    ],
)
def test_whoever_is_accused_and_denies_it_is_heard(voice: str) -> None:
    """A denial beside an accusation is kept, however short it is and whoever is named."""
    assert voice in best(ACCUSED + voice)


def test_a_denial_without_an_accusation_is_not_moved_up() -> None:
    """Where the opening accuses nobody, a denial waits for its turn."""
    voice = "The mayor denied the reports."
    assert voice not in best(LEAD + voice + REST)


def test_a_plea_without_an_i_is_its_authors_opinion() -> None:
    """Demands and judgements in the writer's own voice, hardly a voice beside it, and no news."""
    own = (
        "Tarn needs its ferries. The island of Vell has had no bridge since the war. Of course a"
        " bridge is dear. The council must build one. Its debts are small. Ole Varn, a skipper,"
        " said that the boats leak. Who would wait for them to sink? The harbour of Tarn earns"
        " more each year. It is clear that the money is there. A bridge would last for a century."
        " The boats last for twenty years. Vell feeds half of Tarn. Its farmers sell to Selby now."
        " Selby has a bridge. The people of Vell should not pay for a lazy council."
    )
    news = own.replace("must build one", "built one").replace("should not", "did not")
    news = news.replace("Of course a", "A").replace("It is clear that the", "The")
    for text, opinion in ((own, True), (news, False)):
        parts = sentences.split(text)
        assert opinions.is_opinion(text, parts, signs.read(text, parts)) is opinion


def test_an_essay_in_which_nobody_is_heard_is_its_authors_opinion() -> None:
    """Nobody speaks, no day is named, little was done: argument, where a match report is none."""
    claims = [
        f"The port of Tarn {verb} the town, and the town {verb} its port."
        for verb in "makes feeds drains shapes needs".split()
    ]
    essay = " ".join(claims * 5)
    report = essay.replace("makes", "made").replace("feeds", "fed").replace("drains", "drained")
    report = report.replace("shapes", "shaped").replace("needs", "needed")
    for text, opinion in ((essay, True), (report, False)):
        parts = sentences.split(text)
        assert opinions.is_opinion(text, parts, signs.read(text, parts)) is opinion


def test_a_lawyers_denial_is_heard_beside_an_arrest() -> None:
    """What the accused's lawyer says in a quotation is the denial that belongs there."""
    text = (
        "The owner of the pier of Tarn was led away by police on Monday on suspicion of fraud.\n\n"
        "Ole Lind, 58, built up nine piers from a single jetty in Selby. He lives in a white house"
        " on the cliff with eleven rooms and a tower.\n\n"
        "The pier was sold in May for 40 million crowns to a firm that nobody in Tarn knows.\n\n"
        "Accounts show that the firm paid 12 million crowns to its owner in the last year.\n\n"
        "Dockers cheered at the gate as the car drove off, and a band played.\n\n"
        "Mr Lind's solicitor, Ada Voss, said: \"My client is at home. He denies any wrongdoing"
        ' and will be cleared."\n'
    )
    assert any("denies any wrongdoing" in one for one in shown(text, 4))
