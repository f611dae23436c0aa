"""An interview is summed up by what was answered, not only by who was asked."""

from __future__ import annotations

import nlp
from nlp.summary import choose

BREAKWATER = (
    "Ilse Brandow, the harbour engineer of Tessaly, is the subject of an inquiry by the port"
    " authority. She spoke to Tilde Roe about the breakwater.\n\n"
    "Q: Why did the wall fail?\n\n"
    "A: Because nobody had checked the footings since 1998. The storm only finished it.\n\n"
    "Q: What will you do now?\n\n"
    "A: I will resign in May, when the inquiry into the wall ends.\n\n"
    "Q: Do you like the sea?\n\n"
    "A: I do. I always did."
)
DOCK = (
    "Port authority chief Marek Olinder met the press of Tessaly on Monday.\n\n"
    "Marek Olinder: We are going to close the north dock in June.\n\n"
    "Tilde Roe: How many jobs will be lost?\n\n"
    "Marek Olinder: About 400, and every docker will be offered a post in the city.\n\n"
    "Tilde Roe: Who pays for that?\n\n"
    "Marek Olinder: The state does. It has promised 12 million crowns."
)
FAQ = (
    "The ferry company of Tessaly answers its passengers.\n\n"
    "Q: May I bring a dog?\n\nA: Yes, dogs travel free on every ferry of the company.\n\n"
    "Q: May I bring a bicycle?\n\nA: Yes, bicycles travel for three crowns on every ferry."
)


def shown(text: str, count: int) -> list[str]:
    """Return a summary's sentences with what is inserted into them."""
    reading = nlp.read(text)
    made = []
    for one in choose(text, reading.sentences, reading.summary, count):
        sentence = reading.sentences[one.sentence]
        at = sentence.start if one.insert_at is None else one.insert_at
        inserted = f" [{one.insert}]" if one.insert else ""
        made.append(text[sentence.start : at] + inserted + text[at : sentence.end])
    return made


def test_the_answer_that_decides_something_is_shown_as_whose_it_is() -> None:
    """A label of one letter is followed by the name of whoever answers."""
    answer = "A [Ilse Brandow’s answer]: I will resign in May, when the inquiry into the wall ends."
    assert answer in shown(BREAKWATER, 3)


def test_an_answer_that_says_little_alone_comes_with_its_question() -> None:
    """“Because …” follows the question why."""
    found = shown(BREAKWATER, 6)
    at = found.index("Q: Why did the wall fail?")
    assert found[at + 1].startswith("A [Ilse Brandow’s answer]: Because nobody")


def test_turns_under_full_names_are_marked_as_answers() -> None:
    """What is said without a question is the speaker's; what follows one is an answer."""
    found = shown(DOCK, 4)
    assert "Marek Olinder: We are going to close the north dock in June." in found
    at = found.index("Tilde Roe: How many jobs will be lost?")
    assert found[at + 1].startswith("Marek Olinder [answer]: About 400")


def test_no_question_is_shown_without_its_answer() -> None:
    """Whatever the length, a question is followed by the answer to it."""
    for text in (BREAKWATER, DOCK):
        for count in range(1, 9):
            found = shown(text, count)
            asked = [at for at, one in enumerate(found) if one.endswith("?")]
            assert all("answer]:" in found[at + 1] for at in asked)


def test_the_answers_of_a_company_to_its_customers_are_nobodys() -> None:
    """Where nobody is interviewed, questions and answers stay out of the summary."""
    assert shown(FAQ, 3) == ["The ferry company of Tessaly answers its passengers."]


TRANSCRIPT = (
    "ADA VOSS, HOST: Good morning. The premier of Tessaly is with us.\n\n"
    "PREMIER: Good morning, Ada. It is a pleasure to be back on the air.\n\n"
    "VOSS: What will become of Selby Line?\n\n"
    "PREMIER: That is a fair question. I will sell Selby Line to the city of Orl before May.\n\n"
    "VOSS: And the pilots?\n\n"
    "PREMIER: That is not settled. My plan costs 40 crowns a head.\n"
)
ABOVE = TRANSCRIPT.replace("\n\n", "\n").replace(": ", ":\n")
LETTERS = "\n\n".join(FAQ.replace("A: ", "A ").replace("Q: ", "Q ").split("\n\n")[1:])


def test_a_transcripts_answers_are_attributed_by_its_labels() -> None:
    """Nobody of that name is known; a label stands for its speaker, and greetings say nothing."""
    for text in (TRANSCRIPT, ABOVE):
        found = [one.replace("PREMIER", "Premier") for one in shown(text, 4)]
        assert "I [Premier] will sell Selby Line to the city of Orl before May." in found
        assert "My [Premier’s] plan costs 40 crowns a head." in found
        assert not any("orning" in one or "pleasure" in one for one in found)


def test_of_questions_and_answers_alone_some_are_shown_together() -> None:
    """A page that has nothing else shows answers behind the questions that they are to."""
    question, answer = shown(LETTERS, 2)
    assert question.startswith("Q May I bring a")
    assert answer.startswith("A [answer] Yes, ")


def test_under_lines_that_ask_an_answer_comes_with_its_question() -> None:
    """What stands under a question says nothing, or the wrong thing, without it."""
    text = (
        "Every house in Tessaly will have four bins from Monday.\n\n"
        "Why is that?\n\nThe state has ordered all towns to gather food apart.\n\n"
        "What goes into the brown one?\n\nAll food goes in, and flowers too. Bags are free.\n\n"
        "Who pays?\n\nNobody does, for the first two years, the council says.\n"
    )
    found = shown(text, 3)
    assert found[0] == "Every house in Tessaly will have four bins from Monday."
    assert found[1].endswith("?")
    assert "Bags are free." not in found


def test_a_radio_piece_is_told_by_its_speakers() -> None:
    """Where nobody asks, labels in capitals still say whose each sentence is."""
    text = (
        "ADA VOSS, BYLINE: The mill of Orl closed in May, and 600 people lost their work.\n\n"
        "OLE LUND: I still get up at five to hear the whistle of the other mill.\n\n"
        "VOSS: The union thinks that nobody will ever buy it.\n\n"
        "LUND: My boy has gone to Selby to look for a boat.\n"
    )
    found = shown(text, 3)
    assert found
    assert all(one.split(":")[0].isupper() for one in found if ":" in one[:20])


EXPLAINER = (
    "Tessaly has lost its only bridge, and half of the town cannot get to work.\n\n"
    "Why did the bridge fall?\n\n"
    "That is for the state's engineers to say. Orl Voss, who inspected it in May, says the north"
    " pier had sunk by a hand. The council was told of it in June.\n\n"
    "Who pays for the new one?\n\n"
    "The state has promised 40 million crowns. The rest will come from a toll. Traders say the"
    " toll would ruin them.\n\n"
    "When will it open?\n\n"
    "Not before spring. Three firms have bid for the work. The council will choose one of them"
    " on 4 October.\n"
)
UNMARKED = (
    "The poet Ilse Brandow won the Tessaly Prize in May. She lives by the harbour with two"
    " dogs.\n\n"
    "You said after the first book that you would never write again. What happened?\n\n"
    "I was lying. My dogs knew it.\n\n"
    "Your editor, Marek Olinder, died in spring. Did that change the book?\n\n"
    "It did. I could hear him in every line, and we had laughed a lot.\n\n"
    "Do you read your critics?\n\n"
    "I never do. They write in very small letters.\n\n"
    "Her new book is out on Friday at the Harbour Press.\n"
)


def test_an_explainer_is_told_by_its_answers_not_by_its_questions() -> None:
    """Long answers under lines that ask are news; what only answers is left out."""
    found = shown(EXPLAINER, 5)
    assert not any(one.endswith("?") for one in found)
    assert not any(one.startswith(("That is for", "Not before")) for one in found)
    assert len(found) > 3


def test_what_an_interviewer_says_is_no_fact() -> None:
    """Paragraphs that ask, between those that say "I", are the interviewer's."""
    found = shown(UNMARKED, 5)
    assert not any(one.startswith(("You said", "Your editor")) for one in found)
    assert found[0].startswith("The poet Ilse Brandow won")


def test_unlabelled_answers_without_an_introduction_come_with_their_questions() -> None:
    """Where nothing else is there, an answer is shown below its question, and its tail is not."""
    text = (
        "What did the storm take from you?\n"
        "I lost the boat that my father built. We found half of it in Orl.\n"
        "Who helped you to rebuild it?\n"
        "I had help from the whole of the north quay, and from a man in Vell.\n"
        "Would you go out again on such a day?\n"
        "I would not go out again for all the herring of Tarn.\n"
        "He of Vell is the better sailor. His boat came home.\n"
    )
    found = shown(text, 4)
    assert found
    assert all(one.endswith("?") for one in found[::2])
    assert not any(one.startswith(("He of Vell", "His boat")) for one in found)


def test_an_answer_that_begins_with_one_word_is_shown_by_what_tells_more() -> None:
    """Below the question that it answers, an “I” further in is whoever was asked."""
    text = (
        "What was hardest in your first year?\n\nMoney. We had four winters of debt on the quay of"
        " Selby. I hope for a calm one.\n\nWho pays for the lights?\n\nNobody. I asked the town of"
        " Selby for lamps, and I got one lamp.\n\nWhat will you do next?\n\nSleep. I have a boat to"
        " mend, and I will mend it on the quay.\n"
    )
    found = shown(text, 4)
    assert "What was hardest in your first year?" in found
    assert "We had four winters of debt on the quay of Selby." in found
    assert not any(one in ("Money.", "Nobody.", "Sleep.") for one in found)
