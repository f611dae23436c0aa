"""What a summary is made of, and what it leaves out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import nlp
from nlp import sentences, summary
from nlp.summarising import choosing
from nlp.values import Person, Quote, Ranked, Span

HARBOUR = (
    "The council of Tarn voted on Monday to close the old harbour, saying that repairs would cost"
    " 40 million crowns.\n\n"
    "The harbour will close in May, and ships will be sent to the new port at Vell, the council"
    " said.\n\n"
    "Mayor Jon Osk called the vote a good day for Tarn and its harbour workers.\n\n"
    "“We could not go on like this. The old harbour was eating the budget of Tarn. It had to"
    " close,” Osk said.\n\n"
    "He added that the workers would be paid until the end of the year.\n\n"
    "Mara Lind, a fisheries scholar at the University of Vell, believed that closing the harbour"
    " was a mistake and that the council's numbers on repairs were not good enough.\n\n"
    "However, the old cranes may be kept as a museum.\n\n"
    "What will become of the fishermen?\n\n"
    "Read more: How the harbour was built\n\n"
    "The harbour of Tarn was built in 1890 and once took 300 ships a year."
)


MARKET = (
    "The stalls of the fish market in Tarn open before dawn. Traders pour coffee from steel flasks"
    " and argue about football.\n\n"
    "Some families have sold herring on the quay since the town was founded, and the smell never"
    " leaves their coats.\n\n"
    "Ola Brandt, 61, learned to gut a fish at the age of six, standing on a crate beside her"
    " grandmother.\n\n"
    "The port authority will double the rent of every stall in March, and forty families have had"
    " letters telling them to pay or leave.\n\n"
    "Brandt keeps her letter behind the scales, folded twice, under a picture of the old harbour."
)


def shown(text: str, count: int, headline: str | None = None) -> list[str]:
    """Return the words of the summary, without quotations and people being read."""
    parts = sentences.split(text)
    ranked = summary.rank(text, parts, headline=headline)
    chosen = summary.choose(text, parts, ranked, count)
    return [text[parts[one.sentence].start : parts[one.sentence].end] for one in chosen]


def test_the_news_comes_first_and_in_order() -> None:
    """The opening is told, and sentences stand in the article's order."""
    words = shown(HARBOUR, 3)
    assert words[0].startswith("The council of Tarn voted")
    assert [HARBOUR.index(one) for one in words] == sorted(HARBOUR.index(one) for one in words)


def test_a_headline_says_what_the_news_is() -> None:
    """Under a headline that names the news, a scene does not stand in its place."""
    news = "The port authority will double"
    assert not any(one.startswith(news) for one in shown(MARKET, 2))
    headed = shown(MARKET, 2, "Port authority to double rent of market stalls")
    assert any(one.startswith(news) for one in headed)


def test_the_dissenting_voice_is_kept() -> None:
    """Whoever speaks against the lead is among the first three."""
    assert any(one.startswith("Mara Lind") for one in shown(HARBOUR, 3))


def test_what_leans_is_not_shown_alone() -> None:
    """The words "He added" and "However" come with the line before, or not at all."""
    parts = sentences.split(HARBOUR)
    ranked = summary.rank(HARBOUR, parts)
    for count in range(1, 8):
        chosen = summary.choose(HARBOUR, parts, ranked, count)
        places = {one.sentence for one in chosen}
        assert len(chosen) <= count
        assert all(one.leans_on is None or one.leans_on in places for one in chosen)


def by_words(words: int | None) -> list[int]:
    """Return which sentences of HARBOUR are chosen where the long one of Lind is ranked third."""
    parts = sentences.split(HARBOUR)
    lind = next(i for i, one in enumerate(parts) if HARBOUR.startswith("Mara Lind", one.start))
    ranked = tuple(Ranked(place, 1.0 - step / 9) for step, place in enumerate((0, 1, lind, 2)))
    return [one.sentence for one in summary.choose(HARBOUR, parts, ranked, 3, words)]


def test_a_third_sentence_that_is_too_long_gives_way() -> None:
    """Where words are counted, a shorter one is taken for it, or none; the best is kept."""
    assert by_words(None)[:2] == [0, 1]
    assert 2 not in by_words(None)
    assert by_words(60) == [0, 1, 2]
    assert by_words(20) == [0]
    assert by_words(5) == [0]


def test_an_opening_allows_as_many_words_as_it_has() -> None:
    """A summary may have the words of the article's first sentences, and never very few."""
    parts = sentences.split(HARBOUR)
    ranked = summary.rank(HARBOUR, parts)
    assert choosing.opening(HARBOUR, parts, ranked, 3) == len(HARBOUR[: parts[2].end].split())
    short = "Rain fell on Tarn and on Vell."
    told = sentences.split(short)
    assert choosing.opening(short, told, summary.rank(short, told), 3) > len(short.split())


def test_no_quotation_is_cut_in_half() -> None:
    """A quotation that runs over sentences is shown whole, or not at all."""
    for count in range(1, 9):
        words = "".join(shown(HARBOUR, count))
        assert words.count("“") == words.count("”")


def test_questions_and_page_lines_are_never_ranked() -> None:
    """Rhetorical questions and calls to action are not even candidates."""
    parts = sentences.split(HARBOUR)
    words = [
        HARBOUR[parts[one.sentence].start : parts[one.sentence].end]
        for one in summary.rank(HARBOUR, parts)
    ]
    assert not any(one.endswith("?") or one.startswith("Read more") for one in words)
    assert len(words) > 5


def test_talk_gives_way_to_what_happened() -> None:
    """In a text full of questions, advice and an FAQ, the summary tells who did what."""
    text = (
        "Something big is going on in the islands, and it matters.\n"
        "So what does it mean? Is this just talk?\n"
        "Let’s look closer.\n"
        "At a meeting in Tarn on Monday, Minister Jon Osk offered Vell a loan of 40 million crowns"
        " for its harbour.\n"
        "Why Harbours Matter\n"
        "Think of a harbour as a door. You don’t build a door for one guest.\n"
        "Trade should never stand still.\n"
        "Vell’s envoy Mara Lind thanked Osk for the loan and for the ships that Tarn sent in"
        " March.\n"
        "Why does this matter?\n"
        "It’s about trust. It’s about growth, and growth matters.\n"
        "Imagine the harbour in ten years.\n"
        "FAQ\n"
        "The loan is meant for the harbour of Vell and for nothing else at all.\n"
    )
    words = shown(text, 2)
    assert [one.split(",")[0].split(" thanked")[0] for one in words] == [
        "At a meeting in Tarn on Monday",
        "Vell’s envoy Mara Lind",
    ]


def test_a_pronoun_that_a_statement_settles_gets_its_name() -> None:
    """The speaker of “he” is inserted behind the pronoun; nothing leans any more."""
    text = (
        "Jon Osk opened the harbour of Tarn on Monday.\n\nHe said the harbour would stay open"
        " through the winter for all ships of Vell."
    )
    parts = sentences.split(text)
    at = text.index("He said")
    person = Person("Jon Osk", gender="m", mentions=(Span(0, 7),))
    statement = Quote(
        at, len(text), (Span(at + 8, len(text)),), "indirect", "Jon Osk", Span(at, at + 2)
    )
    by_place = {one.sentence: one for one in summary.rank(text, parts, (statement,), (person,))}
    assert by_place[1].insert == "Jon Osk"
    assert by_place[1].insert_at == at + 2
    assert by_place[1].leans_on is None
    assert by_place[0].insert is None


def test_a_pronoun_between_two_people_is_left_open() -> None:
    """With two men in the line before, neither at its head, nobody's name is inserted."""
    text = (
        "On Monday the mayor Jon Osk met Hal Brook. His plan for Tarn was praised by the council."
    )
    parts = sentences.split(text)
    people = tuple(
        Person(name, gender="m", mentions=(Span(text.index(name), text.index(name) + len(name)),))
        for name in ("Jon Osk", "Hal Brook")
    )
    by_place = {one.sentence: one for one in summary.rank(text, parts, (), people)}
    assert by_place[1].insert is None
    assert by_place[1].leans_on == 0


def test_the_news_behind_a_scene_is_told() -> None:
    """Where a portrait opens the article, the summary still tells what was decided."""
    text = (
        "When Lina Mora opens her shop in the morning, she sweeps dust off the counter.\n\n"
        "“It comes through the keyhole,” says Mora, 54.\n\n"
        "Her shop stands near the cement works of Ostia, which has run without filters since"
        " spring.\n\n"
        "Last week a court in Ostia ordered the works to close until the filters are replaced.\n\n"
        "The company says it will appeal. It has 900 workers in a town of 11,000."
    )
    assert any(one.startswith("Last week a court") for one in shown(text, 3))


def test_any_day_of_a_scene_is_not_the_day_of_the_news() -> None:
    """“On a wet Tuesday” sets a scene; what was decided “last month” is the news behind it."""
    text = (
        "On a grey Thursday the ferry hall of Ostia holds four people and a broken clock.\n\n"
        "Jonas Wick, 81, has come to look at it. “I used to sell the tickets,” he says.\n\n"
        "The ferry stopped nine years ago, when the port sold its only ship.\n\n"
        "Mara Lund, 66, rows people across on Sundays.\n\n"
        "Last month the port wrote to say that a rowing boat needs a licence to carry passengers."
    )
    assert any(one.startswith("Last month the port") for one in shown(text, 4))


def test_a_villager_s_voice_is_kept_beside_officials() -> None:
    """Whoever holds no office and denies what officials say is among the first three."""
    text = (
        "TARN: A ruling-party lawmaker on Tuesday urged villagers on the Selm to stay calm, after"
        " water from the Ostmark dam flooded 300 homes.\n\n"
        "Jon Osk told reporters that the government had given rice to 120 families.\n\n"
        "Deputy governor Hal Brook said the water would fall by Friday and nobody was hurt.\n\n"
        "But villager Mara Lind, 47, said no warning was given before the gates were opened.\n\n"
        "Osk thanked Ostmark for its help with the water and the rice."
    )
    reading = nlp.read(text)
    chosen = summary.choose(text, reading.sentences, reading.summary, 3)
    words = [text[reading.sentences[one.sentence].start :] for one in chosen]
    assert any(one.startswith("But villager Mara Lind") for one in words)


def test_the_only_scholar_among_governments_is_heard() -> None:
    """Where the text is all governments, the one outsider that it asked has a place."""
    text = (
        "President Jon Osk of Kestria said his government looks forward to working with Velmora"
        " as chair of the Coast League.\n\n"
        "In a letter to Prime Minister Mara Lind, the president wrote that the league was central"
        " to his government.\n\n"
        "The prime minister thanked the president for his letter on the league and for his"
        " support of Velmora.\n\n"
        "The foreign ministry of Velmora said the league would meet in Kestria in the spring.\n\n"
        "Ruth Aal, a research fellow at the Selm Centre for Strategy, told The Ledger on Monday"
        " that Kestria wants to curb the growing weight of Ostmark.\n\n"
        "The ministry said that the prime minister would lead the league’s talks in Kestria."
    )
    assert any(one.startswith("Ruth Aal") for one in shown(text, 3))


@pytest.mark.parametrize(
    ("asks", "answers", "told"),
    [("Q", "A", ["The", "It"]), ("The Ledger", "Nomvula Okafor", ["The", "It", "We"])],
)
def test_an_interview_is_summed_up_by_what_introduces_it(
    asks: str, answers: str, told: list[str]
) -> None:
    """No answer that needs its question is shown without it; a label's name goes to its “We”."""
    text = (
        "The soprano Nomvula Okafor, 61, led the Vell opera for nine years.\n"
        "It closed last month after the city withdrew its grant of 12 million crowns.\n"
        f"{asks}: Did you see the end of the Vell opera coming?\n"
        f"{answers}: No. We had sold more tickets of the opera than ever in the spring.\n"
        f"{asks}: The mayor of Vell says the opera is unsafe.\n"
        f"{answers}: He is wrong. The engineers whom the city paid found nothing of the kind.\n"
    )
    assert [one.split()[0] for one in shown(text, 3)] == told


def test_an_answer_is_not_shown_without_its_question() -> None:
    """In a text of questions and answers, the news comes first."""
    text = (
        "From Monday, households in Tarn may water gardens only twice a week.\n"
        "Here is what you need to know.\n"
        "Who is affected?\n"
        "All 80,000 households in the district and its farms, the water board said.\n"
        "What happens if I break the rules?\n"
        "Fines start at 200 crowns for every household that breaks them.\n"
        "How long will it last?\n"
        "The water board will look at the rules again in July.\n"
    )
    assert shown(text, 1)[0].startswith("From Monday")


def test_a_page_s_own_lines_are_no_summary() -> None:
    """In a text without line ends, byline, stamps and captions are left out, in British marks."""
    text = (
        "By . Hannah Orr . PUBLISHED: . 12:04 EST, 14 March 2023 . | . UPDATED: . 13:26 EST, 14"
        " March 2023 . A bus driver who built his home town of matchsticks may keep it in his"
        " garden, inspectors ruled yesterday. Cyril Dench, 74, of Tarn, had been told by the"
        " council to take the model down. Scroll down for video . Proud: Cyril Dench with the"
        " model of Tarn that he built of matchsticks . Mr Dench said: 'I am over the moon. I"
        " thought they would burn my town. It took me years.' The council of Tarn spent £14,000 on"
        " the case and will not appeal. Share this article ."
    )
    words = shown(text, 3)
    assert [one.split()[0] for one in words] == ["A", "Cyril", "The"]


def test_opinion_is_labelled() -> None:
    """Where the author speaks as "I" throughout, the sentences are marked as comment."""
    text = (
        "I have lived in Tarn all my life. I love its harbour. We should not close it, my friends."
        " The council voted on Monday to close the harbour of Tarn. I think that is wrong."
    )
    ranked = summary.rank(text, sentences.split(text))
    assert all(one.comment for one in ranked)


def test_something_is_always_shown() -> None:
    """A text of nothing but a question still has its one sentence."""
    assert shown("Who will pay for the harbour?", 3) == ["Who will pay for the harbour?"]
    assert shown("", 3) == []
    assert shown("The tide came in.", 0) == []


@given(
    st.lists(st.sampled_from([*HARBOUR.split("\n\n"), "“Half.", "It is.", "- a list"]), max_size=9)
)
def test_any_mixture_of_lines_is_summed_up(lines: list[str]) -> None:
    """Whatever the lines, ranks are unique, scores fall, and choices are within bounds."""
    text = "\n".join(lines)
    parts = sentences.split(text)
    ranked = summary.rank(text, parts)
    places = [one.sentence for one in ranked]
    assert len(set(places)) == len(places)
    assert all(0 <= place < len(parts) for place in places)
    assert [one.score for one in ranked] == sorted((one.score for one in ranked), reverse=True)
    for count in (1, 3):
        assert len(summary.choose(text, parts, ranked, count)) <= count


@given(st.text(max_size=200))
def test_nothing_raises(text: str) -> None:
    """Any string at all can be summed up."""
    parts = sentences.split(text)
    ranked: tuple[Ranked, ...] = summary.rank(text, parts)
    summary.choose(text, parts, ranked, 3)


def test_a_sentence_without_its_head_is_not_shown() -> None:
    """What a broken page left of a sentence, told by its small letter, is no part of a summary."""
    broken = HARBOUR.replace("However, the old cranes", "rane Society of Tarn: the old cranes")
    assert not any("rane Society" in one for one in shown(broken, 9))


@pytest.mark.parametrize("words", ["had no comment", "refused to comment", "would not comment"])
def test_silence_is_no_news(words: str) -> None:
    """Who had nothing to say to the newsroom has no place in a summary."""
    told = HARBOUR.replace(
        "However, the old cranes", f"The port of Vell {words}.\n\nThe old cranes"
    )
    assert not any("comment" in one for one in shown(told, 9))


def test_words_that_are_left_go_to_the_opening() -> None:
    """Where words are counted, one more sentence of the opening is taken that fits; none else."""
    text = " ".join(f"The ferry of Tarn sails to Vell at {place} each day." for place in range(9))
    parts = sentences.split(text)
    ranked = tuple(Ranked(place, 1.0 - step / 9) for step, place in enumerate((5, 6, 7, 8, 2, 1)))
    for words, taken in ((None, [5, 6, 7]), (33, [5, 6, 7]), (90, [2, 5, 6, 7])):
        assert [one.sentence for one in summary.choose(text, parts, ranked, 3, words)] == taken
