"""Who said what: the words, the speaker, the cue, by kind of attribution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nlp import people, quotes, sentences

if TYPE_CHECKING:
    from nlp.values import Quote


def _quotes(text: str) -> list[Quote]:
    parts = sentences.split(text)
    found, _ = quotes.find(text, parts, people.find(text, parts))
    return list(found)


def _said(text: str, quote: Quote) -> list[str]:
    return [span.of(text) for span in quote.spans]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“We will rebuild,” Ada Brook said.", ["“We will rebuild,”"], "Ada Brook"),
        ("“We will rebuild,” said Ada Brook, the mayor.", ["“We will rebuild,”"], "Ada Brook"),
        ('Ada Brook said: "We will rebuild."', ['"We will rebuild."'], "Ada Brook"),
        ("Ada Brook told reporters, “We will rebuild.”", ["“We will rebuild.”"], "Ada Brook"),
        ("‘We will rebuild,’ Ada Brook told the paper.", ["‘We will rebuild,’"], "Ada Brook"),
        ("“We will,” Ada Brook said, “rebuild it.”", ["“We will,”", "“rebuild it.”"], "Ada Brook"),
        ("“We will,” Ada Brook said. “Rebuild it.”", ["“We will,”", "“Rebuild it.”"], "Ada Brook"),
        ("“Why wait?” Ada Brook asked.", ["“Why wait?”"], "Ada Brook"),
        ("“It is over,” Ada Brook croaked.", ["“It is over,”"], "Ada Brook"),
        (
            "“We will rebuild the old bridge.” — Ada Brook",
            ["“We will rebuild the old bridge.”"],
            "Ada Brook",
        ),
        ("In a letter to the council, Ada Brook wrote: “No.”", ["“No.”"], "Ada Brook"),
    ],
)
def test_direct_speech(text: str, words: list[str], speaker: str) -> None:
    """Marked words are found whole, wherever their attribution stands."""
    (quote,) = _quotes(text)
    assert _said(text, quote) == words
    assert (quote.kind, quote.speaker, quote.speaker_kind) == ("direct", speaker, "person")
    assert quote.cue_span is None or quote.cue_span.of(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Brook said the bridge was safe.", "the bridge was safe"),
        ("Ada Brook, who runs the port, said on Friday that it was safe.", "that it was safe"),
        ("The bridge is safe, Ada Brook said.", "The bridge is safe"),
        ("The bridge is safe, said Ada Brook, the mayor.", "The bridge is safe"),
        ("According to Ada Brook, the bridge is safe.", "the bridge is safe"),
        ("The bridge is safe, according to Ada Brook.", "The bridge is safe"),
        ("Ada Brook told The Brindle Post that it was safe.", "that it was safe"),
        ("Ada Brook called for talks.", "talks"),
        ("Speaking on Monday, Ada Brook accused the firm of lying.", "the firm of lying"),
        ("Ada Brook believes that the bridge will hold.", "that the bridge will hold"),
        ("Ada Brook went on to say that it was safe.", "that it was safe"),
        ("The council rejected Ada Brook’s claim that it was safe.", "that it was safe"),
    ],
)
def test_reported_speech(text: str, words: str) -> None:
    """Reported speech takes its clause and nothing more."""
    found = [quote for quote in _quotes(text) if quote.speaker == "Ada Brook"]
    assert [_said(text, quote) for quote in found] == [[words]]
    assert found[0].kind == "indirect"


def test_a_marked_phrase_takes_the_clause_round_it() -> None:
    """Partly marked speech is mixed and keeps the author's words about it."""
    text = "Ada Brook called the plan “a shambles” during a visit."
    (quote,) = _quotes(text)
    assert quote.kind == "mixed"
    assert _said(text, quote) == ["the plan “a shambles”"]


def test_an_aside_breaks_reported_speech_in_two() -> None:
    """The words "The test, the mayor said, was …" is one statement of two stretches."""
    text = "The longest test, Ada Brook said, was held at night."
    (quote,) = _quotes(text)
    assert _said(text, quote) == ["The longest test", "was held at night"]


def test_two_attributions_share_a_sentence() -> None:
    """Each takes its own words, the second one its subject from the first."""
    text = "Ada Brook said the bridge was safe, adding that it would open in May."
    first, second = _quotes(text)
    assert _said(text, first) == ["the bridge was safe"]
    assert _said(text, second) == ["that it would open in May"]
    assert first.speaker == second.speaker == "Ada Brook"


def test_paragraphs_that_open_again_are_one_quotation() -> None:
    """A quotation left open goes on with the next paragraph that opens."""
    text = "Ada Brook said: “They took everything.\n\n“I will not sign again.”\n\nShe left."
    (quote,) = _quotes(text)
    assert _said(text, quote) == ["“They took everything.\n\n“I will not sign again.”"]


def test_a_paragraph_of_marked_words_alone_continues_the_speaker() -> None:
    """Marked words with no attribution of their own belong to who spoke just before."""
    text = "“We waited,” Ada Brook said.\n\n“Nobody came to help us at all.”"
    assert [quote.speaker for quote in _quotes(text)] == ["Ada Brook", "Ada Brook"]


def test_a_colon_announces_the_next_paragraph() -> None:
    """The words "She added:" gives its speaker to the paragraph below."""
    text = "Ada Brook left early. She added:\n\n“Nobody came to help us at all.”"
    (quote,) = _quotes(text)
    assert quote.speaker == "Ada Brook"
    assert quote.cue_span is not None


def test_a_transcript_is_read_by_turns() -> None:
    """Names in capitals before colons are speakers, resolved to the people named."""
    text = (
        "Host Lena Marsh met Ada Brook.\n\nMARSH: Will it hold?\n\nBROOK: It will.\n\n"
        "MARSH: Thank you.\n"
    )
    assert [(quote.speaker, _said(text, quote)[0]) for quote in _quotes(text)] == [
        ("Lena Marsh", "Will it hold?"),
        ("Ada Brook", "It will."),
        ("Lena Marsh", "Thank you."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It can be said that the town will grow.",
        "It should be noted that the town has grown.",
        "The “old bridge” crosses the river.",
        "She read “The Long Tide” twice.",
        "Ada Brook did not say whether it was safe.",
        "I think that the town will grow.",
        "The claims of the firm are under review.",
        "The bank reports to the ministry.",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    """The author's own passives, scare quotes, titles and nouns are nobody's speech."""
    assert _quotes(text) == []


def test_the_clause_is_what_a_view_prints() -> None:
    """Direct speech keeps its cue; reported speech starts at its verb or a pronoun's sentence."""
    text = (
        "Ada Brook, mayor of Brindle, said that it was safe. “It holds,” she added on Monday. "
        "However, she believed that more tests were needed."
    )
    reported, direct, second = _quotes(text)
    assert reported.clause is not None
    assert reported.clause.of(text) == "said that it was safe."
    assert direct.clause is not None
    assert direct.clause.of(text) == "“It holds,” she added on Monday."
    assert second.clause is not None
    assert second.clause.of(text) == "However, she believed that more tests were needed."


def test_words_that_point_back_lean() -> None:
    """A statement that begins with "his" or "they" is not understood alone."""
    text = "Ada Brook said she agreed. “I share his view,” she added. “The port is open,” she said."
    leaning = {_said(text, quote)[0]: quote.leans for quote in _quotes(text)}
    assert leaning["“I share his view,”"]
    assert not leaning["“The port is open,”"]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Ada Brook said “tax cuts” would help.", "mixed", "“tax cuts” would help"),
        ("“The base” of it is sound, Ada Brook said.", "mixed", "“The base” of it is sound"),
        ("“The plan is sound”, Ada Brook said.", "direct", "“The plan is sound”"),
        ("Ada Brook told “Morning Tide” that it was safe.", "indirect", "that it was safe"),
        ("Ada Brook said afterwards: “It is over.”", "direct", "“It is over.”"),
        ("It is, as Ada Brook put it, “a shambles”.", "direct", "“a shambles”"),
        ("Ada Brook agreed, saying: “We waited.”", "direct", "“We waited.”"),
        ("Ada Brook issued a statement saying it was safe.", "indirect", "it was safe"),
    ],
)  # fmt: skip
def test_marked_phrases_and_direct_speech_are_told_apart(text: str, kind: str, words: str) -> None:
    """Marks that only open a clause make it mixed; a title of a programme is a hearer."""
    (quote,) = _quotes(text)
    assert (quote.kind, _said(text, quote), quote.speaker) == (kind, [words], "Ada Brook")


def test_what_is_told_inside_reported_words_is_not_told_twice() -> None:
    """What somebody holds inside another's words is no statement of its own."""
    text = "Ada Brook said that the council hopes for rain and that nobody opposed it."
    assert [quote.speaker for quote in _quotes(text)] == ["Ada Brook"]


def test_scripts_without_spaces_keep_their_quotations() -> None:
    """A long run behind a colon is a quotation, though its script parts no words."""
    text = "លោកបានថ្លែងថា: «យើងនឹងសាងសង់ស្ពាននេះឡើងវិញ»"
    (quote,) = _quotes(text)
    assert quote.kind == "direct"
    assert quote.speaker is None
