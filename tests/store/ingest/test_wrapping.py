"""Lines broken at a width are joined; every other text is left alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.ingest.wrapping import join, unwrap

WIRE = """\
SALTMERE (Tidewire) - The harbour board voted Monday to reopen
the southern channel, three months after a storm closed it and
left eleven ships waiting at anchor off the coast.

"We have waited long enough," said Ilsa Brandt, the harbour
minister, adding that the first vessels would enter at dawn and
that pilots would guide them past the sandbank
at slack water only.
The vote was unanimous.
Fishing crews, who lost most of the winter season, welcomed the
decision but want aid.
"""


def test_wire_copy_is_joined_into_paragraphs() -> None:
    """Each paragraph of a wrapped text becomes one line; a short last line ends its paragraph."""
    paragraphs = unwrap(WIRE).split("\n")
    assert [line for line in paragraphs if line] == [
        (
            "SALTMERE (Tidewire) - The harbour board voted Monday to reopen the southern channel, "
            "three months after a storm closed it and left eleven ships waiting at anchor off the "
            "coast."
        ),
        (
            '"We have waited long enough," said Ilsa Brandt, the harbour minister, adding that the '
            "first vessels would enter at dawn and that pilots would guide them past the sandbank "
            "at slack water only."
        ),
        "The vote was unanimous.",
        "Fishing crews, who lost most of the winter season, welcomed the decision but want aid.",
    ]


def test_a_word_broken_at_its_hyphen_keeps_it() -> None:
    """A line that ends in a hyphen is joined without a space: the hyphen may be the word's own."""
    broken = WIRE.replace("southern channel,", "Velmora-\nOstrava line, and the southern channel,")
    assert "Velmora-Ostrava" in unwrap(broken)


def test_paragraphs_on_lines_are_left_alone(story: str) -> None:
    """A text with one paragraph a line is returned as it came."""
    assert unwrap(story) == story
    single = story.replace("\n\n", "\n")
    assert unwrap(single) == single


def test_lists_are_left_alone() -> None:
    """A list of headlines has no prose to join."""
    listed = "\n".join(
        f"- The board of Saltmere harbour opened pier number {n} this week" for n in range(9)
    )
    assert unwrap(listed) == listed


def test_words_broken_in_print_are_whole_again() -> None:
    """Where words were broken too, a hyphen between small letters goes, any other stays."""
    broken = "The har-\nbour of Velmora-\nKestria, they said, is well-known."
    assert join(broken, hyphenated=True) == (
        "The harbour of Velmora-Kestria, they said, is well-known."
    )


@given(st.text(alphabet="ab .\n-", max_size=400))
def test_joining_loses_no_letter(text: str) -> None:
    """Whatever the lines, only white space changes."""
    assert "".join(unwrap(text).split()) == "".join(text.split())
