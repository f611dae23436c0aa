"""A comment is not summed up without its demand, a speech not without what was said in it."""

from __future__ import annotations

import pytest

import nlp
from nlp.summarising.choosing import choose
from tests.nlp.test_interviews import shown as shown_of

COMMENT = (
    "There are things a town may sell and things it may not. A field may be sold. A quay may"
    " not.\n\n"
    "Next Tuesday the council of Tarn will vote on the offer of Castell Group to buy the quay for"
    " 900 million crowns. The mayor calls it the deal of the century.\n\n"
    "It is simply the deal of a fool. The quay brought the town 70 million crowns last year.\n\n"
    "And we shall have no say. Castell owns four other quays, and in each of them the fees"
    " doubled.\n\n"
    "Of course the town needs money. But one does not burn the table to warm the kitchen.\n\n"
    "The council must reject the offer, and raise the property tax by one point instead.\n\n"
    "I have voted for this mayor three times. I will not do it again."
)
RALLY = (
    "Standing in the rain outside the gates of the closed steelworks, opposition candidate Vera"
    " Dunn spoke for eleven minutes without notes.\n\n"
    "A few hundred workers had come to the steelworks, some with children on their shoulders.\n\n"
    "“They tell you that steel is over,” Dunn said. “Tell that to the bridge you drove here"
    " on.”\n\n"
    "Dunn promised that her government would buy back the works within a hundred days.\n\n"
    "The steelworks of Brade, which closed in the winter, once had four thousand workers, and the"
    " town has lost a third of its people since the works closed."
)
FEATURE = (
    "When Sefa Okun was nine, her grandmother taught her to call the cranes.\n\n"
    "You cup your hands, she says, and you do not breathe. Then, far off over the reeds, something"
    " answers.\n\n"
    "The marsh of Ilm was drained in 1974 to grow beet. The cranes left within two summers.\n\n"
    "This spring eleven pairs came back to breed. Biologists at Vell counted seven chicks.\n\n"
    "The return follows a project that flooded 800 hectares of failed fields. Beet farmers say that"
    " the birds have eaten the seed of some sixty hectares."
)


def shown(text: str) -> list[str]:
    """Return the three sentences that sum up a text."""
    read = nlp.read(text)
    chosen = choose(text, read.sentences, read.summary, 3)
    spans = [read.sentences[one.sentence] for one in chosen]
    return [text[span.start : span.end] for span in spans]


def test_a_comment_shows_its_demand() -> None:
    """What an author asks for stands in the summary of a comment."""
    assert any(one.startswith("The council must reject") for one in shown(COMMENT))


def test_a_comment_that_quotes_nobody_is_labelled() -> None:
    """A text that judges and demands and lets nobody speak is its author's opinion."""
    assert all(one.comment for one in nlp.read(COMMENT).summary)


def test_an_opinion_is_known_by_its_headline() -> None:
    """A headline that names the section calls the text comment, whatever its words are."""
    plain = (
        "The council of Tarn met on Monday. It voted by nine to two to sell the quay to Castell."
    )
    assert not any(one.comment for one in nlp.read(plain).summary)
    headed = nlp.read(plain, headline="Opinion: A sale at dusk")
    assert all(one.comment for one in headed.summary)


def test_a_report_is_no_comment_for_a_must() -> None:
    """News in which somebody must do something is not labelled."""
    report = (
        "The council must publish its accounts by June, a court in Vell ruled on Friday. The mayor,"
        " Ola Brandt, said the council would comply.\n\n“We have nothing to hide,” Brandt said.\n\n"
        "The case was brought by two shopkeepers. The council has spent 400,000 crowns on it."
    )
    assert not any(one.comment for one in nlp.read(report).summary)


def test_a_speech_told_as_a_scene_shows_what_was_promised() -> None:
    """The promise of a speech is told, not only the rain in which it was held."""
    assert any(one.startswith("Dunn promised") for one in shown(RALLY))


def test_the_news_behind_a_scene_is_told() -> None:
    """What has just happened is told though a scene of long ago opens the text."""
    assert any(one.startswith("This spring eleven pairs") for one in shown(FEATURE))


def test_a_days_genitive_tells_of_news_as_the_day_does() -> None:
    """“Last week’s sale” is the news behind a scene, as what was sold “last week” is."""
    told = "Last week’s return of eleven pairs was met with joy in Vell."
    text = FEATURE.replace("This spring eleven pairs came back to breed.", told)
    assert told in shown(text)


def test_what_people_have_to_do_is_no_demand() -> None:
    """A hardship, a doubt and a rhetorical echo are not what an author asks for."""
    text = COMMENT.replace(
        "The council must reject the offer, and raise the property tax by one point instead.",
        "Parents often have to save for years. Perhaps it should be. One must have seen it.",
    )
    assert not any("have to save" in one or "Perhaps" in one for one in shown(text))


def test_an_order_is_a_comments_demand() -> None:
    """What a comment asks for in the imperative is shown, as what it says “must” be done is."""
    text = COMMENT.replace(
        "The council must reject the offer, and raise the property tax by one point instead.",
        "Reject the offer, and leave the quay to those who fish from it.",
    )
    assert any(one.startswith("Reject the offer") for one in shown(text))


def test_two_sentences_have_room_for_what_was_brought_in() -> None:
    """Of two sentences, one is the news and the other what such a text cannot do without."""
    read = nlp.read(COMMENT)
    chosen = choose(COMMENT, read.sentences, read.summary, 2)
    words = [COMMENT[read.sentences[one.sentence].start :] for one in chosen]
    assert any(one.startswith("The council must reject") for one in words)


def test_what_the_headline_promises_is_told() -> None:
    """A sentence far down that alone has the headline's words is one of the best."""
    text = (
        "A woman told a neighbour on Monday that he had been upstairs, a court in Tarn heard.\n\n"
        "Ada Voss said she went into the house in November to see the woman, who had come down the"
        " stairs with a docker behind her.\n\n"
        "She lived two doors away from the woman in Lund Road, Selby, for eleven years.\n\n"
        "The woman bought cigarettes and newspapers from a shop on the quay, Ms Voss said.\n\n"
        "Ole Lind and Mara Lind are accused of paying a killer to murder his wife in 1981.\n\n"
        "The hearing will go on in Tarn on Tuesday with three more neighbours of the house.\n"
    )
    promised = "Ole Lind and Mara Lind are accused of paying a killer to murder"
    for headline, told in (("Killer was paid to murder wife, court told", True), (None, False)):
        reading = nlp.read(text, None, headline)
        best = [reading.sentences[one.sentence] for one in reading.summary[:3]]
        assert any(text.startswith(promised, one.start) for one in best) is told


def test_what_a_few_words_turn_is_not_shown_without_them() -> None:
    """A sentence, and the "It should not." behind it, are shown together or not at all."""
    text = (
        "In May the police of Tarn freed forty dockers from a ship in the harbour of Selby.\n\n"
        "The harbour's owner sat in a cell by autumn, and the ministers of Tarn congratulated"
        " themselves. They should not. The ship had been there since 2011.\n\n"
        "The dockers of Tarn have told the court of Selby about the ship and its owner.\n"
    )
    for count in (1, 2, 3, 4):
        found = shown_of(text, count)
        turned = any("congratulated" in one for one in found)
        assert ("They should not." in found) is turned
    assert any("congratulated" in one for one in shown_of(text, 4))


def test_a_matchs_report_tells_what_its_result_leads_to() -> None:
    """The final that was reached is told, not only how the ball went in; another side's is not."""
    text = (
        "Mara Osk headed in twice as Selby beat Tarn 3-1 in the rain at Quay Road on Saturday.\n\n"
        "Osk scored her first after six minutes, when Tarn's keeper Ola Brandt lost a corner.\n\n"
        "Tarn levelled through Vera Dunn before half-time with a shot from the edge of the box.\n\n"
        "Osk headed her second from a free-kick by Ilse Lund, and Dunn's keeper kicked a post.\n\n"
        "Lund added a third with a penalty in the rain four minutes from the end of the match.\n\n"
        "Vell, who were not in action, will play in the league of the north in the spring.\n\n"
        "Selby will meet Orl in the final."
    )
    assert shown(text)[-1] == "Selby will meet Orl in the final."
    assert not any(one.startswith("Vell") for one in shown(text))


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("The motion failed by two votes to one, with Lind in favour of it.", True),
        ("A motion on the pier that Lind brought last year failed by two votes to one.", False),
    ],
)
def test_a_report_of_a_debate_tells_how_the_vote_went(last: str, told: bool) -> None:  # noqa: FBT001 -- a test's own value
    """What a debate came to is its point, however far down it stands; an older vote is not."""
    text = (
        "The council of Selby discussed a resolution on Monday that would put 60,000 crowns into"
        " the new pier, where the ferries of the town are to land from May on.\n\n"
        "Ola Lind brought the resolution because the pier of Selby had no lights, and the ferries"
        " of the town had none.\n\n"
        "“The pier has been dark for years,” Lind said. “The ferries of Selby deserve light.”\n\n"
        "Vera Dunn and Jon Aske each spoke against the resolution, since the pier had 270,000"
        " crowns from the town last year.\n\n"
        "“I cannot see the pier cost any more,” Dunn said.\n\n"
        "Members agreed that the ferries of Selby matter to the town.\n\n"
        f"{last}\n\n"
        "“It was a good debate,” Lind said."
    )
    assert (last in shown(text)) is told
