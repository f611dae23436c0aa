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
