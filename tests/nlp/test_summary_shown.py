"""What may be shown of an article: no torn sentence, nothing twice, and what each one needs."""

from __future__ import annotations

import nlp
from nlp import sentences, summary
from nlp.summarising.choosing import choose
from nlp.values import Ranked


def test_no_part_of_a_torn_sentence_is_shown() -> None:
    """What begins with a bracketed year, a small letter or a closing mark is half a sentence."""
    text = (
        "Two ferries collided off Selby on Monday and nine people were hurt, police said.\n\n"
        "(1994), a warden of the ferries in three books on the ferries, was hurt on Monday.\n\n"
        "and the ferries of Selby were stopped on Monday after the collision, police said.\n\n"
        "The ferries will be mended in Selby, said the owner of the ferries, Ole Varn."
    )
    reading = nlp.read(text)
    shown = [text[reading.sentences[one.sentence].start :] for one in reading.summary]
    assert shown
    assert all(words.startswith(("Two", "The")) for words in shown)


def test_a_longer_summary_knows_what_every_sentence_needs() -> None:
    """Sentences that no short summary shows are looked at where a longer one is asked for."""
    filling = " ".join(f"Ferry {number} was shut in Vell on Monday." for number in range(30))
    text = (
        "Mara Denholt, the harbour master of Selby, shut the port on Monday after a storm.\n\n"
        f"{filling}\n\nThe owners got nothing. Ole Varn wants them lifted at once, without a vote."
    )
    reading = nlp.read(text)
    last = len(reading.sentences) - 1
    whole = summary.complete(text, reading.sentences, reading.summary)
    known = {one.sentence: one for one in whole}
    assert [one.sentence for one in whole] == [one.sentence for one in reading.summary]
    assert known[last].needs
    assert not known[last].stands_alone


def test_nothing_is_told_twice_and_nobody_is_called_upon() -> None:
    """What a chosen sentence told already, and a call to the reader, wait behind all else."""
    text = (
        "The ferry from Tarn to Vell carried 4,000 people in March, the harbour office of Tarn"
        " said on Friday. The ferry carried 4,000 people in March, the harbour office said."
        " Skippers on the quay want a second boat before the summer. The council of Vell has no"
        " money for one this year. To report a lost bag, call 0800 555 010 or write to the office."
    )
    parts = sentences.split(text)
    order = [one.sentence for one in summary.rank(text, parts)]
    assert order[-1] == 1
    assert 4 not in order


def test_what_a_line_over_the_story_tells_is_not_missed_below_it() -> None:
    """A lede that takes up its standfirst opens the summary; nobody waits for the standfirst."""
    text = (
        "Deal would change how the ferries of Tarn are paid for.\n\n"
        "TARN, Oct. 4 - The deal on the ferries, which Mayor Ada Brenn announced on Monday, would"
        " raise the fare to Vell by 40 percent. The council of Tarn votes on Friday. Skippers were"
        " told of it on Sunday night. Two boats would be sold under the plan, said Ole Varn."
    )
    reading = nlp.read(text)
    ranked = {one.sentence: one for one in reading.summary}
    lede = next(one for one in reading.sentences if text.startswith("TARN, Oct.", one.start))
    place = reading.sentences.index(lede)
    assert place > 0
    assert place - 1 not in ranked
    assert not ranked[place].needs


def test_one_sentence_is_shown_alone_only_where_no_other_fits() -> None:
    """Where the next best are too long, a shorter one further down the ranking goes with it."""
    parts = ["Ferries stopped at Tarn."]
    parts += [f"The {word} harbour office of Tarn said so {'again ' * 30}." for word in "abcdefg"]
    parts += ["Boats lay in Vell."]
    text = " ".join(parts)
    read = sentences.split(text)
    ranked = tuple(Ranked(place, 1.0 - place / 10) for place in range(len(read)))
    shown = choose(text, read, ranked, 3, 12)
    assert [one.sentence for one in shown] == [0, len(read) - 1]


def test_a_sentence_that_stands_several_times_is_shown_once() -> None:
    """A refrain, or a text that was pasted twice, says nothing more the second time."""
    refrain = "The harbour of Tarn will be closed to all ships from the first of May."
    mayor = "Mayor Jon Osk called the vote a good day for all workers of Tarn."
    cranes = "The old cranes may be kept as a museum of the town."
    for text, said in (
        (" ".join([refrain] * 6), [refrain]),
        (f"{mayor}\n\n{refrain}\n\n{cranes}\n\n{refrain}\n\n{refrain}", [mayor, refrain, cranes]),
        (f"{refrain} {mayor}\n\n{refrain.upper()} {mayor}", [refrain, mayor]),
    ):
        reading = nlp.read(text)
        chosen = choose(text, reading.sentences, reading.summary, 5)
        shown = [reading.sentences[one.sentence] for one in chosen]
        assert [text[one.start : one.end] for one in shown] == said


def test_a_very_short_line_is_shown_with_what_goes_on_with_it() -> None:
    """“A boat burns.” is worth no line, but “In it, …” is shown with it, not without."""
    text = (
        "A boat burns.\n\nIn it, two skippers of Tarn sing a song of the sea on Monday night.\n\n"
        "The council of Tarn, which owns the boat, said on Tuesday that both skippers would be"
        " asked to leave the harbour office of Tarn."
    )
    reading = nlp.read(text)
    taken = {one.sentence for one in choose(text, reading.sentences, reading.summary, 3)}
    assert 1 not in taken or 0 in taken
    assert 0 in {one.sentence for one in reading.summary}


def test_who_said_what_stands_above_is_no_sentence() -> None:
    """A line that opens with a dash and a name belongs to the words above it."""
    text = (
        "The council of Tarn voted on Monday to close the ferry to Vell.\n\n"
        "-Mara Lind, tweeting after the vote of the council.\n\n"
        "Skippers on the quay want a second boat before the summer."
    )
    assert 1 not in [one.sentence for one in summary.rank(text, sentences.split(text))]


def test_far_down_a_sentence_is_chosen_that_has_to_do_with_the_news() -> None:
    """Of two that tell as much, the one with a word of what is shown goes first."""
    filling = " ".join(f"It rained on day {word} of May." for word in "abcdefghij")
    about = "A skipper of the ferry to Vell has been dismissed by Orvane Lines."
    other = "A clown of the circus in Brank has been dismissed by Ole Stunt."
    text = f"The ferry to Vell sank on Monday with nine people.\n\n{filling}\n\n{other} {about}"
    parts = sentences.split(text)
    places = {text[one.start : one.end]: place for place, one in enumerate(parts)}
    order = [one.sentence for one in summary.rank(text, parts)]
    assert order.index(places[about]) < order.index(places[other])
