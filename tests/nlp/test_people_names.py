"""Names of many countries and trades, and capitals that are nobody's name."""

from __future__ import annotations

import pytest

from nlp import people, read, sentences


def found(text: str) -> list[str]:
    """Return the names of those whom a text names, in order."""
    return [one.name for one in people.find(text, sentences.split(text))]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Lucas van der Hoek said no. Van der Hoek left early.", ["Lucas van der Hoek"]),
        ("“We will,” said Maria de la Mora. De la Mora left.", ["Maria de la Mora"]),
        ("Ahmed al-Tazi, a trader, spoke. Al-Tazi left.", ["Ahmed al-Tazi"]),
        ("Siti Melur binti Osman, a nurse, agreed.", ["Siti Melur binti Osman"]),
        ("Abdul Karim bin Salleh said nothing.", ["Abdul Karim bin Salleh"]),
        ("François d’Orvel said so. D’Orvel left.", ["François d’Orvel"]),
        ("Sean O’Marra agreed with Fergus McTarn. O’Marra left. McTarn said so.",
         ["Sean O’Marra", "Fergus McTarn"]),
        ("U Thein Maung said so. Daw Khin Lwin Mar, a teacher, agreed.",
         ["Thein Maung", "Khin Lwin Mar"]),
        ("Tan Sri Lim Boon Hock spoke. Tengku Razif Omar agreed.",
         ["Lim Boon Hock", "Razif Omar"]),
        ("Samdech Techo Keo Rith spoke. Oknha Chea Borin, a tycoon, agreed.",
         ["Keo Rith", "Chea Borin"]),
        ("Ato Girma Tekle said so.", ["Girma Tekle"]),
        ("Wan Melur Wan Osman said no. Wan Melur left. “No,” Wan Melur said.",
         ["Wan Melur Wan Osman"]),
        ("Sean O’Marra said no. “No,” O'Marra said. O'Marra left.", ["Sean O’Marra"]),
        ("MP for Osk North Rolf Sand agreed.", ["Rolf Sand"]),
        ("Members Datuk Salim Harun and Zulkarno Nordim today denied it. Zulkarno left.",
         ["Salim Harun", "Zulkarno Nordim"]),
        ("Minister for Law and Home Affairs K. Orvane said so.", ["K. Orvane"]),
        ("Secretary of the Osk Party (OP) Central Committee Nguyen Van Hao spoke. Hao left.",
         ["Nguyen Van Hao"]),
        ("Jose ‘’Jing’’ Lim agreed. Lim left.", ["Jose Lim"]),
        ("CM T.K. Orvane spoke. CM Orvane left. MPA Zahid Marlan agreed.",
         ["T.K. Orvane", "Zahid Marlan"]),
        ("Two MPs, Works Minister Datuk Seri Salim Harun and Coun Ida Marsh, said so.",
         ["Salim Harun", "Ida Marsh"]),
        ("His Highness Sheikh Rashid bin Omar Al Tazi, ruler of Velmora, said so.",
         ["Rashid bin Omar Al Tazi"]),
        ("Suharno, a farmer, said so. “We wait,” Suharno said.", ["Suharno"]),
        ("Wiranto, 45, a driver, said so.", ["Wiranto"]),
        ("J. K. Marsdale wrote it. A.B. Collip read it.", ["J. K. Marsdale", "A.B. Collip"]),
        ("John Harlow Jr. said so. King Osric II heard it.", ["John Harlow Jr.", "Osric II"]),
        ("Brig. Gen. Ana Sotelo spoke. Cpl Dan Wyse agreed.", ["Ana Sotelo", "Dan Wyse"]),
        ("JOHN HARLOW was sorry. John Harlow left. HARLOW cried.", ["John Harlow"]),
        ("Nguyen Van Hao said so. Mr Hao told us.", ["Nguyen Van Hao"]),
        ("María José Fernández de Olmo said so.", ["María José Fernández de Olmo"]),
        ("Mayor-elect Ada Finch said so. Then-minister Jon Pell agreed.",
         ["Ada Finch", "Jon Pell"]),
        ("Bakary Sarr and his wife fled. Nkechi Obaro’s daughter stayed.",
         ["Bakary Sarr", "Nkechi Obaro"]),
        ("Ildefonso Guarda Villar spoke. Mr. Guarda Villar left.", ["Ildefonso Guarda Villar"]),
        ("Chancellor of the Exchequer Nigel Larkin resigned.", ["Nigel Larkin"]),
        ("Archbishop of Brindle Rowan Wills resigned.", ["Rowan Wills"]),
        ("PC Dean Marl and DCI Ruth Orle attended.", ["Dean Marl", "Ruth Orle"]),
        ("Swami Nandu Sarat and Begum Zari Khan sang.", ["Nandu Sarat", "Zari Khan"]),
        ("Samdech Pichey Sena Mean Borith spoke.", ["Mean Borith"]),
        ("Aunty Geral Ockley and Sayyed Hamud Rezai met.", ["Geral Ockley", "Hamud Rezai"]),
        ("The congress MP Smt. Lalita Devari was there.", ["Lalita Devari"]),
        ("Sir Keith Tarlow KC said so. Dr Amara Quell MP agreed.", ["Keith Tarlow", "Amara Quell"]),
        ("Mother-of-two Kelly Orsh said so.", ["Kelly Orsh"]),
        ("Rajat “Raj” Patelar stayed. Raj wept.", ["Rajat Patelar"]),
        ('Maria Lurda "Malou" Sando-Reys spoke.', ["Maria Lurda Sando-Reys"]),
        ("Andres Obrador, known as AMLO, spoke. AMLO left.", ["Andres Obrador"]),
        ("The minister Will Tannet and his wife, May, left.", ["Will Tannet", "May"]),
        ("Kipkemb arap Sango and Ziad al-Nakhur met.", ["Kipkemb arap Sango", "Ziad al-Nakhur"]),
        ("They saw nurse Amala and a man called Stoyan.", ["Amala", "Stoyan"]),
        ("District Judge Oona Pelling sat.", ["Oona Pelling"]),
        ("The mayor Do Thi Han said so. Later So Phearum, a farmer, wept.",
         ["Do Thi Han", "So Phearum"]),
        ("Sen Kosom, a farmer, met Hok Sen Kheav, a nurse.", ["Sen Kosom", "Hok Sen Kheav"]),
        ("Jan Pelling said no. Mar Roxana, a nurse, agreed.", ["Jan Pelling", "Mar Roxana"]),
        ("Saw Htee Klow of the River Union said so.", ["Saw Htee Klow"]),
        ("Lin Ka-chow, Orrin’s richest man, bid.", ["Lin Ka-chow"]),
        ("Aun Mya Suu Kyaw spoke. Suu Kyaw, 78, wept.", ["Aun Mya Suu Kyaw"]),
        ("Taoiseach Sean Kilbrad left. Independent TD Nuala Breen stayed.",
         ["Sean Kilbrad", "Nuala Breen"]),
        ("Match-winner Kofi Danquor ran. ACP Grace Ekane sat.", ["Kofi Danquor", "Grace Ekane"]),
        ("Then Son Chhoy Mony, a farmer, wept.", ["Son Chhoy Mony"]),
        ("“No,” Rose said. His daughter, Chelsea, agreed.", ["Rose", "Chelsea"]),
        ("Bram Odyo is making tea. He makes it badly.", ["Bram Odyo"]),
        ("Rolf von und zu Hohenau came.", ["Rolf von und zu Hohenau"]),
        ("Professor Emeritus Hal Trook said so.", ["Hal Trook"]),
    ],
)  # fmt: skip
def test_whole_names_are_found_however_they_are_built(text: str, named: list[str]) -> None:
    """Particles, initials, ranks, single names, capitals and honorifics of many countries."""
    assert found(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Unlike Ada Voss, he stayed.", ["Ada Voss"]),
        ("Interestingly Ada Voss stayed.", ["Ada Voss"]),
        ("The Norland-born Ada Voss stayed.", ["Ada Voss"]),
        ("Twelve-year-old Lotte Arn said so.", ["Lotte Arn"]),
        ("Argentinian Javier Passo stayed.", ["Javier Passo"]),
        ("It was in Salt Lake, N.J. Roger Ames stayed.", ["Roger Ames"]),
        ("I’m Nancy Hale, she said.", ["Nancy Hale"]),
        ("As to Nancy Hale I’ve said it.", ["Nancy Hale"]),
        ("Teammate Viktor Brandl stayed. Says Michael Hirst.", ["Viktor Brandl", "Michael Hirst"]),
        ("Neither Ada Voss nor Tom Hale stayed.", ["Ada Voss", "Tom Hale"]),
    ],
)
def test_what_stands_before_a_name_is_no_part_of_it(text: str, named: list[str]) -> None:
    """Openings of sentences, whence somebody is, an age, a state are cut off."""
    assert found(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "The New York Democratic Party met. Presumptive Democratic voters stayed.",
        "The Kestrian Warriors met. The Warriors left.",
        "He walked on the Grassy Mall. The Mall was closed.",
        "Lennox Healthcare, which makes pills, grew. Lennox Healthcare said so.",
        "Tarn Fuels, a software company in Brindle, said so.",
        "Tarn Dolby said so. Its rival is the state company Tarn Dolby.",
        "The Boeing 737 MAX flew. TERRY, IT’S YOU was the headline.",
        "Miss Universe and General Electric won. The Roman Catholic Church said so.",
        "President VELNO left. The chair, DNCX, said so.",
        "Operation Thunder began. Hurricane Odo passed. USS Tarrant sailed.",
        "Santa Lucina and San Mirro are towns. Las Brenas said so.",
        "Marlow Acquisition said so. Institutions Reform said so.",
        "Sometimes I’m late. Whatever Happened said so.",
        "Velmora, a member of the league, said so. Significantly, the president left.",
        "Kestria’s Popular Christian movement said so.",
        "They came to Des Lamoy and to DES LAMOY.",
        "The Ada Lovell, a tanker, sank. The ferry Princess Ada went to her aid.",
        "The James Webber telescope looked at the sky. Rival Arlo said nothing.",
        "Charles Schwab cut jobs in Ann Arbor. Storm Agnes passed. Orrin Gorge was closed.",
        "Storm Agnes passed. Agnes broke trees. Brent crude rose. In Santiago, rain fell.",
        "Marks & Spencer and Ernst & Young shut. Selby ward closes. Healthwatch Selby was told.",
        "Quillon, the bloc’s chair, said no. They went to Quillon.",
        "Chelsea lost. A Christian school won an Oscar. The Tony Tarno Co shut. Hong Kong rose.",
        "The Brindle Armenians and the Orrin Savings Bank shut. A Shiite Houthi left.",
        "The Jund al-Khilaf said so. The Ada Smith-led group said no. A veteran Democratic aide.",
        "Leeds General Infirmary and Osk Steel said so. Osk is a town.",
        "Moreover, U.S. Marines said so. The U.K. Survey said so.",
    ],
)
def test_capitals_that_are_nobodys_name(text: str) -> None:
    """Parties, companies, operations, ships, towns and headlines are no people."""
    assert found(text) == []


def test_a_nickname_in_marks_is_another_form_of_the_name() -> None:
    """The whole of it is one mention, and the nickname alone means the same person later."""
    text = "Rajat “Raj” Patelar stayed. Raj wept. Andres Obrador, known as AMLO, left. AMLO wept."
    raj, amlo = people.find(text, sentences.split(text))
    assert [mention.of(text) for mention in raj.mentions] == ["Rajat “Raj” Patelar", "Raj"]
    assert raj.aliases == ("Raj",)
    assert amlo.aliases == ("AMLO",)


def test_letters_behind_a_name_tell_of_a_seat() -> None:
    """“MP” is what somebody is, “KC” an honour, and neither is a part of the name."""
    text = "Dr Amara Quell MP said so. Keith Tarlow KC, who heard it, said no."
    told = {one.name: one.role for one in people.find(text, sentences.split(text))}
    assert told == {"Amara Quell": "MP", "Keith Tarlow": None}


def test_a_shorter_name_stays_with_its_bearer_alone() -> None:
    """The end of two people's names is given to neither; a son stays another."""
    text = (
        "Ana de Sola said so. Rui de Sola said so. De Sola left."
        " Otto Vale said so. Otto Vale Jr. said so."
    )
    names = found(text)
    assert {"Ana de Sola", "Rui de Sola", "Otto Vale"} <= set(names)
    assert "De Sola" not in {alias for one in people.find(text, sentences.split(text))
                             for alias in one.aliases if one.name != "De Sola"}  # fmt: skip


def test_names_without_end_take_no_time_to_speak_of() -> None:
    """Very many names with one ending, and a run of capitals without end, are read in one go."""
    text = " ".join(f"Ana{n} de Sola spoke." for n in range(3000)) + " " + "De Sola " * 3000
    assert len(people.find(text, sentences.split(text))) < 5000


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Otto Vale came with his wife Ida Vale.", "his wife"),
        ("Her brother, Ida Vale, said so.", "Her brother"),
        ("Ida Vale, his daughter, said so.", "his daughter"),
        ("Ida Vale, wife of Otto Vale, said so.", "wife of Otto Vale"),
    ],
)
def test_a_relative_is_called_what_the_article_calls_them(text: str, role: str) -> None:
    """The owner stands with the relation: “wife” alone would read like an office."""
    (ida,) = (one for one in people.find(text, sentences.split(text)) if one.name == "Ida Vale")
    assert ida.role == role
    assert ida.role_span is not None
    assert ida.role_span.of(text) == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Parent Joel O’Tarn said so.", "Joel O’Tarn", "Parent"),
        ("Customer Ida Marl said so.", "Ida Marl", "Customer"),
        ("Det Con Rhys Tallow said so.", "Rhys Tallow", "Det Con"),
        ("Det Ch Insp Nora Bexley said so.", "Nora Bexley", "Det Ch Insp"),
        ("DC Paul Tallow said so.", "Paul Tallow", "DC"),
        ("Queen of Ostmark Maud said so.", "Maud", None),
        ("Democratic Reps. Ruth Tallow and Mark Orr left.", "Ruth Tallow", None),
        ("Do Thi Lien said so.", "Do Thi Lien", None),
        ("So Phallin said so. Phallin left.", "So Phallin", None),
        ("“It rises,” So Phallin said.", "So Phallin", None),
        ("So Phallin, a farmer, left.", "So Phallin", "farmer"),
        ("CSP Tunde Orlu met us.", "Tunde Orlu", "CSP"),
        ("Ringleader Tunde Orlu left.", "Tunde Orlu", "Ringleader"),
        ("Hat-trick hero Kofi Orlu left.", "Kofi Orlu", "Hat-trick hero"),
        ("Ines Obi, Duchess of Osk, left.", "Ines Obi", "Duchess of Osk"),
        (
            "TWO DIE IN BLAST KILLING Ostmark President Ada Voss left.",
            "Ada Voss",
            "Ostmark President",
        ),
        ("EXPRESSOstmark Gov. Dale Marl left.", "Dale Marl", "Ostmark Gov."),
    ],
)
def test_a_rank_or_a_trade_before_a_name_is_told_apart(
    text: str, name: str, role: str | None
) -> None:
    """Ranks, what a paper calls passers-by, and a heading run into the text are cut off."""
    (first, *_) = people.find(text, sentences.split(text))
    assert (first.name, first.role) == (name, role)


@pytest.mark.parametrize(
    "text",
    [
        "Mara Phallin spoke. So Phallin said so.",
        "So Mark left. So Mayors said so.",
        "Video Footage said so, and Early Results did.",
        "Preliminary Figures showed it.",
    ],
)
def test_a_small_word_or_a_document_makes_no_name(text: str) -> None:
    """A small word opens a sentence about somebody already named; a report is nobody."""
    assert found(text) in ([], ["Mara Phallin"])


def test_a_courtesy_title_further_on_tells_whose_a_surname_is() -> None:
    """President Sandoval is the "Mr. Sandoval" of later on, not the one woman named in full."""
    text = (
        "With unease growing in the party, President Sandoval is changing course. “Our future is"
        " at stake,” Mr. Sandoval said. Mr. Sandoval left early. The first lady, Michelle"
        " Sandoval, will speak in June."
    )
    found = {person.name: person for person in read(text).people}
    assert text.index("Sandoval") in {m.start for m in found["Sandoval"].mentions}


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Marsh’s brother Steve wept. “He was loved,” Steve said.", "Steve"),
        ("Orr’s son Steve wept. “He was loved,” Steve said.", "Steve Orr"),
    ],
)
def test_a_relative_by_first_name_is_of_that_family(told: str, speaker: str) -> None:
    """Steve who is "Marsh’s brother" is nobody of another surname."""
    text = f"Mike Marsh died on Sunday. Steve Orr, the guitarist, was in London. {told}"
    assert read(text).quotes[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Juan Pablo Ordaz sang. “Juan Pablo is late,” said Ana Lim.",
         ["Juan Pablo Ordaz", "Ana Lim"]),
        ("Charles Orm, a clerk, left. “Chuck Orm is fine,” said Ana Lim.",
         ["Charles Orm", "Ana Lim"]),
        ("Prime Minister Prince Norin Sophat left.", ["Norin Sophat"]),
        ("Anna Orm ``Kit'' Velder, a clerk, left.", ["Anna Orm Velder"]),
        ("Mr. Daniel Orm Feb. 1 succeeded Ana Lim, the clerk.", ["Daniel Orm", "Ana Lim"]),
    ],
)  # fmt: skip
def test_one_man_is_one_entry(text: str, named: list[str]) -> None:
    """Two given names alone, a short form, a prince’s title, a nickname make nobody new."""
    assert found(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("It was in the magazine Ada Voss. “Ada Voss sold well,” said Rolf Sand.", ["Rolf Sand"]),
        ("Shots were heard in Prince Oswald's County. Rolf Sand fled.", ["Rolf Sand"]),
        ("He lay at the Ada Voss military hospital. Rolf Sand wept.", ["Rolf Sand"]),
        ("On “The Ada Voss Show” Rolf Sand sang. Voss laughed.", ["Ada Voss", "Rolf Sand"]),
        ("Anna 'Kit' Velder, a clerk, left. Velder ran.", ["Anna Velder"]),
        ("The Orl/Rolf method failed. Ada Voss, a clerk, left.", ["Ada Voss"]),
    ],
)  # fmt: skip
def test_what_bears_a_name_is_nobody(text: str, named: list[str]) -> None:
    """Magazines, counties, hospitals are named after people; a show names whoever leads it."""
    assert found(text) == named


def test_a_name_without_the_last_word_is_the_same_persons() -> None:
    """Many a name is first printed whole, and later without the father's or the second surname."""
    text = "Minister Orwad Idris Husan spoke. Later, Orwad Idris said the port would close."
    assert [person.name for person in read(text).people] == ["Orwad Idris Husan"]


def test_cousins_differ_in_the_words_between() -> None:
    """Names that begin and end alike are two people's where the middle is another's."""
    text = (
        "Sheikh Sabir Al-Orvad Al-Jaber Al-Osk opened the dam. "
        "Foreign Minister Sheikh Sabir Al-Khaled Al-Osk stayed away."
    )
    assert len(read(text).people) == 2


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police held Anna Grace March on Monday.", ["Anna Grace March"]),
        ("Police held Anna Grace March 3.", ["Anna Grace"]),
        ("Sixth-placed Villaron beat Osk City. Villaron won.", []),
        ("Derai Upazila was flooded. Upazila schools shut.", []),
        ("The Grace was raised from the sea.", []),
    ],
)
def test_what_is_a_name_and_what_is_none(text: str, wanted: list[str]) -> None:
    """A month may end a name; a side's place, a district and "the Grace" are nobody."""
    assert [person.name for person in read(text).people] == wanted
