"""A model may put a thing otherwise, in words of one sense; it may not turn it round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import grounding, people, sentences
from nlp.entailment import antecedents
from nlp.grounding import Drafted
from nlp.lexicon.synonyms import CONVERSES, GROUPS
from nlp.text import senses


def _reason(text: str, words: str) -> str:
    parts = sentences.split(text)
    checked = grounding.check(text, parts, [Drafted(words, tuple(range(len(parts))))])
    return checked.dropped[0].reason if checked.dropped else ""


@pytest.mark.parametrize(
    ("text", "honest", "wrong"),
    [
        (
            "The council of Tarn voted on Monday to shut the museum at Elm Quay.",
            "The museum at Elm Quay will close.",
            "The museum voted to shut the council of Tarn.",
        ),
        (
            "Tarn Rowers beat Selby Oars by two lengths.",
            "Selby Oars were defeated by Tarn Rowers.",
            "Selby Oars defeated Tarn Rowers.",
        ),
        (
            "Orlane bought the shipyard of its rival Norsund.",
            "Orlane acquired Norsund's shipyard.",
            "Norsund acquired Orlane's shipyard.",
        ),
        (
            "Pilots walked out after talks over pay broke down.",
            "Pilots went on strike after pay talks broke down.",
            "Talks over pay broke down after pilots walked out.",
        ),
        (
            "Harl Paper cut 90 jobs after losing its largest customer.",
            "The loss of its largest customer led Harl Paper to cut 90 jobs.",
            "Harl Paper lost its largest customer after cutting 90 jobs.",
        ),
        (
            "Brandt finished nine seconds ahead of Okoye in Selby.",
            "Brandt was nine seconds ahead of Okoye.",
            "Okoye finished nine seconds ahead of Brandt.",
        ),
        (
            "Norsund reported a loss of $86 million, compared with a profit of $12 million.",
            "Norsund had a loss of $86 million.",
            "Norsund earned $86 million.",
        ),
        (
            "The Senate passed the bill 24 to 16 and the House passed it 58 to 41.",
            "The House passed the bill 58 to 41.",
            "The House passed the bill 24 to 16.",
        ),
        (
            "The Brandt family has resisted calls for Ada Lund to step down.",
            "The Brandt family resisted calls for her to step down.",
            "The Brandt family has called for Ada Lund to step down.",
        ),
        (
            "The recall covers lorries built between March 2019 and August 2020.",
            "The recall covers lorries built from March 2019 to August 2020.",
            "The recall covers lorries built before March 2019.",
        ),
        (
            "Ines Obi scored twice in the last 20 minutes.",
            "Obi scored two goals in the last 20 minutes.",
            "Ines Obi scored twice in the first 20 minutes.",
        ),
        (
            "Rui Sato faces up to 25 years in prison when he is sentenced in May.",
            "Rui Sato faces up to 25 years in prison.",
            "Rui Sato faces at least 25 years in prison.",
        ),
        (
            "The verger faces up to nine years in prison when he is sentenced in May.",
            "The verger faces up to nine years in jail.",
            "The verger was sentenced to nine years in prison.",
        ),
        (
            "Mr. Obi won a third term in an election that observers called flawed.",
            "Mr. Obi won his third term.",
            "Mr. Obi won three terms.",
        ),
        (
            "The general promised elections within two years.",
            "The general pledged elections within two years.",
            "The general held elections two years ago.",
        ),
        (
            "The finders saw seven kinds of owl that had been feared extinct.",
            "They saw seven kinds of owl that were feared extinct.",
            "The finders saw that seven kinds of owl are extinct.",
        ),
        (
            "The mould carries a germ that appears to slow the beetle.",
            "The mould carries a germ.",
            "The beetle carries a germ that slows the mould.",
        ),
        (
            "Mr. Obi, a painter, called Ms. Lund to thank her.",
            "Mr. Obi called Ms. Lund.",
            "Ms. Lund, a painter, called Mr. Obi.",
        ),
        (
            "Sato said the loss could make Orlane a target.",
            "The loss could make Orlane a target, Sato said.",
            "Sato could become a target.",
        ),
        (
            "The minister ordered an inspection of all mountain buses.",
            "The minister ordered that all mountain buses be inspected.",
            "The minister inspected all mountain buses.",
        ),
        (
            "The drug halved attacks in some patients but did no better than sugar in most.",
            "The drug halved attacks in some patients.",
            "The drug halved attacks in most patients.",
        ),
        (
            "The last strike in Tarn, in 2009, lasted 11 days.",
            "The last strike in Tarn lasted 11 days.",
            "The strike in Tarn lasted 11 days.",
        ),
        (
            "Traffic noise masks the rustle of mice.",
            "Traffic noise masks the mice.",
            "The rustle of mice masks traffic noise.",
        ),
        (
            "Orlane Mills said it lost a ship. Orlane paid 40 crews.",
            "The company paid 40 crews.",
            "The museum paid 40 crews.",
        ),
        (
            "“It is late,” said Ola Varn, head of the guild. Harbour Master Per Holt agreed.",
            "Per Holt, the harbour master, agreed.",
            "Ola Varn, the harbour master, agreed.",
        ),
        (
            "Ms. Lund, who voted against the closure, said the town would regret it.",
            "Ms. Lund, who voted against the closure, spoke.",
            "Ms. Lund voted for the closure.",
        ),
        (
            "The trial was paid for by the maker of the drug, Solvar.",
            "The trial was paid for by the maker of the drug.",
            "The trial was paid for by the nurses of the drug.",
        ),
        (
            "The truce was over on Sunday, and the general said it may not return.",
            "The truce ended on Sunday.",
            "The truce will return, the general said.",
        ),
        (
            "Ministers insist the dam, built by engineers, will help the valley.",
            "Ministers insist the dam will help the valley.",
            "Engineers insist the dam will help the valley.",
        ),
        (
            "Both banks at first refused, and another crew signed.",
            "The two banks at first refused.",
            "The two banks refused a third crew.",
        ),
        (
            "The judges found that the contract was void.",
            "The contract was void, the judges found.",
            "The judges found that the contract was valid.",
        ),
    ],
)
def test_a_thing_may_be_put_otherwise_and_not_the_other_way_round(
    text: str, honest: str, wrong: str
) -> None:
    """What keeps who does it, to whom, when and how surely is kept, whatever it is called."""
    assert _reason(text, honest) == ""
    assert _reason(text, wrong)


@pytest.mark.parametrize(
    ("said", "told", "stands"),
    [
        ("the court threw out the case", "a judge dismissed it", True),
        ("the closure", "the mill is to be shut down", True),
        ("killed", "murdered", True),
        ("murdered", "killed", False),
        ("shows", "suggests", False),
        ("arrested", "was held on Friday", False),
    ],
)
def test_which_words_stand_for_which(said: str, told: str, stands: bool) -> None:  # noqa: FBT001
    """A verb with its particle is one word; what is graver or surer stands for nothing."""
    words = said.split()
    own = frozenset().union(*(senses.said(words, at) for at in range(len(words))))
    assert bool(own & senses.of_all([told.split()])) is stands


def test_no_verb_is_of_one_sense_with_its_converse() -> None:
    """Who buys does not sell: the two would bear each other out."""
    for one, other in CONVERSES:
        assert not any(one in own and other in (*own, *others) for own, others in GROUPS), one


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("Mr. Obi left. Ms. Lund named his deputy.", "Ms. Lund named Obi’s deputy."),
        ("Mr. Obi left. He thanked Ms. Lund.", "Obi thanked Ms. Lund."),
        ("Mr. Obi met Mr. Sato. He left.", "He left."),
        ("Mr. Obi left. “He is ill,” said Ms. Lund.", "“He is ill,” said Ms. Lund."),
    ],
)
def test_a_pronoun_is_named_where_one_alone_can_be_meant(text: str, resolved: str) -> None:
    """Two who may be meant leave it open, and what is quoted stays as it was said."""
    parts = sentences.split(text)
    assert antecedents.resolved(text, parts, people.find(text, parts), 1) == resolved


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_words_over_any_text(text: str, words: str) -> None:
    """Whatever a model writes, of whatever text, is judged without an error."""
    assert isinstance(_reason(text, words), str)
