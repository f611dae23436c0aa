"""What an article says about something."""

from __future__ import annotations

from nlp import query, sentences, summary

TEXT = (
    "The council of Tarn met on Monday to vote on the harbour. Ships from Vell bring grain and"
    " wool.\n\nTraders said that trade with Vell had doubled since March. He added that wool sold"
    " best.\n\nThe mayor, Jon Osk, promised a school for every village on the islands."
)


def asked(question: str, count: int = 3) -> list[str]:
    """Return the words of the answer."""
    parts = sentences.split(TEXT)
    ranked = summary.rank(TEXT, parts)
    return [
        TEXT[parts[one.sentence].start : parts[one.sentence].end]
        for one in query.about(TEXT, parts, ranked, question, count)
    ]


def test_only_sentences_on_the_subject_are_shown() -> None:
    """Forms of the word count, and nothing else is dragged in."""
    assert asked("what does it say about trading?") == [
        "Traders said that trade with Vell had doubled since March."
    ]


def test_what_it_leans_on_comes_along() -> None:
    """A sentence that begins with "He" is shown with the one before it."""
    assert asked("does it mention wool?", 3)[-2:] == [
        "Traders said that trade with Vell had doubled since March.",
        "He added that wool sold best.",
    ]


def test_nothing_on_the_subject_is_nothing() -> None:
    """Where the article does not speak of it, the answer is empty."""
    assert asked("what does it say about whales?") == []
    assert asked("what does it say?") == []


def test_the_words_of_a_question() -> None:
    """The asking is taken off, the subject stays."""
    assert query.question_words("What does the article say about the harbour of Tarn?") == (
        "harbour",
        "tarn",
    )


def test_both_sides_of_the_atlantic_are_understood() -> None:
    """British and American spellings ask for the same."""
    text = (
        "The defense ministry of Tarn will organize the harbor watch. Ships bring wool from Vell."
    )
    parts = sentences.split(text)
    ranked = summary.rank(text, parts)
    for question in ("defence", "who organises it?", "the harbour"):
        assert [one.sentence for one in query.about(text, parts, ranked, question)] == [0]


def test_a_word_that_every_sentence_has_brings_in_no_filler() -> None:
    """Asked for two words, sentences with only the commoner one are left out."""
    text = (
        "Tarn voted on Monday to keep its harbour. The mayor of Tarn thanked the council of Tarn."
        " Exports of Tarn are wool and grain. Children of Tarn sang in the harbour on Monday."
    )
    parts = sentences.split(text)
    ranked = summary.rank(text, parts)
    assert [one.sentence for one in query.about(text, parts, ranked, "exports of Tarn")] == [2]
