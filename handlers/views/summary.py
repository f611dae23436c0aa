"""Draws a summary: the article's own sentences in order, who is quoted, which dates it tells of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import state
from handlers.articles import Asked
from handlers.passages import is_correction
from handlers.question import shapes
from handlers.question.shapes import FEWEST, MOST, PASSAGES, Shape
from handlers.views import articles as articles_view
from handlers.views import blocks, common, naming, places, summary_head, words, written
from handlers.views.packing import Packed
from nlp import Span, edtf
from nlp.text.words import content_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.article.sought import Picked
    from handlers.asking import Block, Reply
    from handlers.passages import Passage
    from handlers.summary import Dated, Quoted, SummaryAnswer
    from handlers.views.blocks import Element

_DATES = 4  # dates
_LOOSE = 3  # dates
_NO_CALENDAR = "Nothing in it tells which day of the calendar is meant. In its own words:"
_NO_YEAR = "It does not tell in which year or week this was. In its own words:"
_WITH_YEAR = "It also tells of:"
_QUOTED = 8  # people
_VOICES = frozenset({"quoted", "true"})
"""Aspects that are answered by who says what."""
_MORE_PASSAGES = 4  # sentences that *More* adds
_MID_SPEECH = ("“and ", "“but ", "“or ", '"and ', '"but ')
"""How words begin that go on from what is not shown."""
_WITH_A_LINE = 6
"""Sentences up to which each has a line with its button above it; of more, a row stands below."""
_KEPT_NOWHERE = "Read for this answer alone; the text is kept nowhere."


def draw(answer: SummaryAnswer, *, public: bool = False, shared_by: str | None = None) -> Reply:
    """Draw the answer to `summarise` and to questions about one article.

    Args:
        answer: The summary, or what was asked instead.
        public: Whether everybody round the question sees it.
        shared_by: Who shared it in the channel, if somebody did.
    """
    packed = Packed(summary_head.draw(answer))
    left = 0
    if answer.note:
        packed.take([blocks.paragraph(answer.note)], at_least_one=True)
    judged = answer.shape.aspect == "true" and bool(answer.picked)
    if answer.shape.aspect in _VOICES and not judged:
        packed.take([_who(answer)], at_least_one=True)
    elif answer.shape.aspect == "when":
        _draw_dates(packed, answer)
    else:
        left = _draw_sentences(packed, answer)
        asked = bool(answer.shape.about) or answer.shape.aspect in PASSAGES
        if not (judged or asked or _is_one_line(answer)):
            packed.take(_facts(answer))
    made = packed.blocks
    made += common.notes(*_notes(answer, made, left))
    if shared_by is not None:
        made += common.shared_by(shared_by, f"/clippings summarise no. {answer.article.id}")
    buttons = _buttons(answer)
    if answer.article.id and not public:
        value = shapes.pack(answer.article.id, answer.shape)
        buttons.append(common.share_button("summary", value))
    made += blocks.actions(buttons)
    return common.reply(_fallback(answer), made, public=public)


def _draw_sentences(packed: Packed, answer: SummaryAnswer) -> int:
    """Draw the sentences as far as there is room; say how many of them found none."""
    if answer.written and answer.written.sentences:
        return written.draw(packed, answer.article, answer.written)
    if not answer.picked and answer.note:
        return 0
    if not answer.picked:
        packed.take([blocks.paragraph(_nothing(answer))])
        return 0
    if answer.shape.bullets or len(answer.picked) > _WITH_A_LINE:
        return _draw_with_a_row(packed, answer)
    for place, run in enumerate(_runs(answer)):
        picked = answer.picked[run[0]]
        bar = blocks.rich(blocks.bar(summary_head.bar(answer, run)))
        spans = _joined(answer.article.text, [answer.picked[at].passage for at in run])
        number = picked.paragraph
        lead = places.line(answer.article, spans, number, f"{place}", comment=picked.comment)
        if not packed.take([lead, bar], at_least_one=place == 0):
            return len(answer.picked) - run[0]
    return 0


def _runs(answer: SummaryAnswer) -> list[list[int]]:
    """Put together what the article has side by side: one line and one button lead there."""
    runs: list[list[int]] = []
    for index, picked in enumerate(answer.picked):
        before = answer.picked[runs[-1][-1]] if runs else None
        if before and _goes_on(answer.article.text, before, picked):
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _joined(text: str, passages: Sequence[Passage]) -> list[Span]:
    """Return the places of passages, those that touch as one."""
    made: list[Span] = []
    for span in (span for passage in passages for span in passage.spans):
        touches = bool(made) and not text[made[-1].end : span.start].strip()
        made.append(Span(made.pop().start, span.end) if touches else span)
    return made


def _goes_on(text: str, before: Picked, picked: Picked) -> bool:
    """Tell whether a passage follows another in its paragraph with nothing between."""
    between = text[before.passage.spans[-1].end : picked.passage.spans[0].start]
    one_place = before.paragraph == picked.paragraph > 0 and before.comment == picked.comment
    return one_place and not between.strip()


def _draw_with_a_row(packed: Packed, answer: SummaryAnswer) -> int:
    """Draw the sentences, and under them a row of buttons: one for each one's place."""
    for shown in range(len(answer.picked), 0, -1):
        row = [
            places.button(
                answer.article, one.passage.spans, f"{place}", f"¶ {one.paragraph or place}"
            )
            for place, one in enumerate(answer.picked[:shown], start=1)
            if answer.article.id
        ]
        made = [*_sentences(answer, shown), *blocks.actions(row)]
        if packed.take(made, at_least_one=shown == 1):
            return len(answer.picked) - shown
    return 0


def _sentences(answer: SummaryAnswer, shown: int) -> list[Block]:
    """Return the first sentences as one list, or each on a bar; one label where all comment."""
    throughout = shown > 1 and all(one.comment for one in answer.picked[:shown])
    made = [blocks.rich(*_label("Comment throughout:"))] if throughout else []
    marked = [one.comment and not throughout for one in answer.picked[:shown]]
    if not answer.shape.bullets:
        return made + [
            blocks.rich(
                *_label("Comment:") * comment, blocks.bar(summary_head.bar(answer, [index]))
            )
            for index, comment in enumerate(marked)
        ]
    items = [
        [blocks.words("Comment: ", italic=True)] * comment + summary_head.bar(answer, [index])
        for index, comment in enumerate(marked)
    ]
    return [*made, blocks.rich(blocks.bullets(items))]


def _label(text: str) -> list[Element]:
    return [blocks.line(blocks.words(text, italic=True))]


def _nothing(answer: SummaryAnswer) -> str:
    which = naming.number(answer.article.id).capitalize() if answer.article.id else "The text"
    if answer.shape.about:
        return f"{which} has no sentence about “{blocks.cut(answer.shape.about, 80)}”."
    return f"{which} has no sentence that I can show: it may be a list or a table."


def _is_one_line(answer: SummaryAnswer) -> bool:
    """Say whether one sentence is what was asked for: names and dates would be longer than it."""
    return len(answer.picked) == 1 and bool(answer.shape.sentences or answer.shape.change)


def _facts(answer: SummaryAnswer) -> list[Block]:
    """Draw who is quoted and which dates are told."""
    lines = []
    if answer.quoted:
        named = [_named(one) for one in answer.quoted[:_QUOTED]]
        more = len(answer.quoted) - len(named)
        text = ", ".join(named) + (f" and {more} more" if more > 0 else "")
        lines.append(blocks.line(blocks.words("Quoted: ", bold=True), text))
    # A correction dates its own mistakes: "an article on 3 May said …".
    dates = [] if is_correction(answer.article) else _chosen_dates(answer)
    if dates:
        text = "; ".join(_date_words(one) for one in dates)
        lines.append(blocks.line(blocks.words("Dates: ", bold=True), text))
    return [blocks.rich(*lines)] if lines else []


def _named(one: Quoted) -> str:
    return f"{one.name} (through {one.via})" if one.via else one.name


def _chosen_dates(answer: SummaryAnswer) -> list[Dated]:
    """Choose the few most central dates, in the calendar's order; years alone only at need."""
    dated = [one for one in answer.dates if one.timex.edtf and one.status != "comment"]
    finer = [one for one in dated if len(str(one.timex.edtf)) > len("2022")]
    told = [one for one in finer or dated if one.gist and not one.gist.startswith(_MID_SPEECH)]
    once: dict[str, Dated] = {}
    clauses: set[int] = set()
    for one in sorted(told, key=_most_central):
        if one.spans[0].start not in clauses and str(one.timex.edtf) not in once:
            once[str(one.timex.edtf)] = one
            clauses.add(one.spans[0].start)
    return sorted(list(once.values())[:_DATES], key=_in_time)


def _most_central(one: Dated) -> tuple[bool, float, int]:
    return " … " in one.gist, -one.weight, -len(str(one.timex.edtf))


def _in_time(one: Dated) -> str:
    return edtf.sort_key(str(one.timex.edtf), one.timex.mod)


def _date_words(one: Dated) -> str:
    """Return a date, and what happened in the article's words."""
    planned = ", planned" if one.status == "planned" else ""
    return f"{_display(one)}{planned}: {one.gist}"


def _display(one: Dated) -> str:
    return edtf.display(str(one.timex.edtf), one.timex.inferred, one.timex.mod)


def _who(answer: SummaryAnswer) -> Block:
    """Draw everybody who is quoted, with how many statements of which kind."""
    unnamed = _unnamed(answer)
    if not answer.quoted:
        said = (
            f"I found nobody quoted by name. {unnamed}"
            if unnamed
            else "I found nobody quoted in it."
        )
        return blocks.paragraph(said)
    items: list[list[Element | str]] = []
    for one in answer.quoted[:25]:
        counts = (one.direct, "direct"), (one.partly, "partly direct"), (one.reported, "reported")
        kinds = [f"{times} {kind}" for times, kind in counts if times]
        role = f", {one.role}" if one.role else ""
        through = f", through {one.via}" if one.via else ""
        items.append([blocks.words(one.name, bold=True), f"{role}{through}: {', '.join(kinds)}"])
    more = [blocks.line(unnamed)] if unnamed else []
    return blocks.rich(blocks.bullets(items), *more)


def _unnamed(answer: SummaryAnswer) -> str:
    """Say how many direct words are somebody's whom the text does not settle; "" for none."""
    if not answer.unnamed:
        return ""
    counted = common.counted(answer.unnamed, "direct quotation")
    more = " more" if answer.quoted else ""
    return f"{counted}{more}, whose speaker the text does not settle."


def _draw_dates(packed: Packed, answer: SummaryAnswer) -> None:
    """Draw the dates in time's order, as many as find room."""
    told = sorted((one for one in answer.dates if one.timex.edtf), key=_in_time)
    loose = [one for one in answer.dates if not one.timex.edtf][:_LOOSE]
    if not answer.dates:
        packed.take([blocks.paragraph("It tells of no dated event.")])
    if loose:
        note = _NO_YEAR if told else _NO_CALENDAR
        packed.take([blocks.paragraph(note)])
        _draw_each(packed, answer, loose)
        if told:
            packed.take([blocks.paragraph(_WITH_YEAR)])
    _draw_each(packed, answer, told)


def _draw_each(packed: Packed, answer: SummaryAnswer, dates: Sequence[Dated]) -> None:
    """Draw dates with what they date, as many as find room."""
    for index, one in enumerate(dates):
        planned = " (planned)" if one.status == "planned" else ""
        comment = " (comment)" if one.status == "comment" else ""
        own = f"“{answer.article.text[one.timex.start : one.timex.end]}”"
        when = _display(one) if one.timex.edtf else own
        head = blocks.line(blocks.words(f"{when}{planned}{comment}", bold=True))
        bar = blocks.bar(words.pieces(answer.article.text, one.spans, limit=summary_head.SENTENCE))
        if not packed.take([blocks.rich(head, bar)], at_least_one=index == 0):
            return


def _notes(answer: SummaryAnswer, made: list[Block], left: int) -> list[str]:
    """Return the small lines under a summary: whose words, what is left, what is ours."""
    lines = []
    if answer.pending:
        lines.append(written.PENDING)
    if answer.written and not answer.shape.aspect:
        lines.append(written.note(answer.written))
    if answer.written and answer.written.sentences:
        return lines
    if answer.picked and answer.shape.aspect not in {"when", *_VOICES}:
        note = common.brackets(made)
        ours = " [ ] = added by Clippings." if note == common.BRACKETS else f" {note}"
        more = f" {common.counted(answer.more, 'more passage')} on it." if answer.more else ""
        found = {0: "", 1: " One more found no room."}.get(left, f" {left} more found no room.")
        lines.append(f"The article’s own sentences, in order.{found}{more}{ours}".rstrip())
    elif note := common.brackets(made):
        lines.append(note)
    if not answer.article.id:
        lines.append(_KEPT_NOWHERE)
    return lines


def _buttons(answer: SummaryAnswer) -> list[Element]:
    """Return the buttons that reshape the answer, and those to what else the article holds."""
    article, shape = answer.article, answer.shape
    if not article.id and not _can_be_read_again(answer):
        return []
    action = "summary.shape" if article.id else "summary.shared"
    made = [common.read_button(article.id, "Read it")] if article.id else []
    made += common.correction_buttons(article.id, answer.corrected_in)
    lacking = not answer.sure if shape.aspect == "asked" else shape.about and not answer.picked
    if lacking and article.id:
        made.append(blocks.button("Search the archive", "articles.page:asked", _searched(answer)))
    if shape.aspect in {"", "headline", "comment"} and not shape.about:
        shown = len(answer.picked)
        if shown > FEWEST:
            value = _sized(answer, max(FEWEST, shown - 2))
            made.append(blocks.button("Shorter", f"{action}:shorter", value))
        if shown < min(MOST, answer.sentences_in_all):
            value = _sized(answer, min(MOST, max(shown, shape.sentences) + 2))
            made.append(blocks.button("Longer", f"{action}:longer", value))
    elif answer.sentences_in_all:
        if answer.more and len(answer.picked) < MOST:
            value = _sized(answer, min(MOST, len(answer.picked) + _MORE_PASSAGES))
            made.append(blocks.button("Longer", f"{action}:longer", value))
        value = shapes.pack(article.id, Shape(), answer.shared)
        made.append(blocks.button("Summary", f"{action}:whole", value))
    if (answer.quoted or answer.unnamed) and article.id:
        value = state.pack(n=article.id)
        made.append(blocks.button("Quotations", "quotes.article", value))
    elif answer.quoted and shape.aspect not in _VOICES:
        value = shapes.pack(0, Shape(aspect="quoted"), answer.shared)
        made.append(blocks.button("Who is quoted", f"{action}:quoted", value))
    return made


def _searched(answer: SummaryAnswer) -> str:
    """Return the value of a button that looks for a question's words in all articles."""
    asked = answer.shape.about.strip(" ?!.").split()
    return articles_view.pack(Asked(" ".join(w for w in asked if content_words(w)) or "?"))


def _can_be_read_again(answer: SummaryAnswer) -> bool:
    """Tell whether a click finds a text again that the archive lacks."""
    shared = answer.shared
    return shared is not None and bool(shared.name if shared.kind == "page" else shared.ts)


def _sized(answer: SummaryAnswer, sentences: int) -> str:
    """Return the value of a button that asks for the same in another length."""
    wanted = replace(answer.shape, sentences=sentences)
    return shapes.pack(answer.article.id, wanted, answer.shared)


def _fallback(answer: SummaryAnswer) -> str:
    which = naming.number(answer.article.id) if answer.article.id else summary_head.called(answer)
    about = blocks.cut(answer.shape.about, 80)
    asked = f"Asked “{about}” of" if answer.shape.aspect == "asked" else f"About {about} in"
    label = asked if about else summary_head.TOLD.get(answer.shape.aspect, "Summary of")
    # How long it is stands here too: a "shorter" in the thread starts from it.
    counted = common.counted(len(answer.picked), "bullet" if answer.shape.bullets else "sentence")
    length = f" in {counted}" if label == "Summary of" and answer.picked else ""
    said = " ".join(_first_words(answer).split())
    return blocks.cut(f"{label} {which}{length}: {said}".rstrip(": "), 200)


def _first_words(answer: SummaryAnswer) -> str:
    """Return what an answer says before all else, for a lock screen."""
    if answer.note and not answer.sure:
        return answer.note
    if answer.shape.aspect in _VOICES:
        return ", ".join(_named(one) for one in answer.quoted[:_QUOTED]) or "nobody"
    if answer.shape.aspect == "when":
        told = sorted((one for one in answer.dates if one.timex.edtf), key=_in_time)
        dated = "; ".join(_date_words(one).rstrip(": ") for one in told)
        return dated or (_NO_CALENDAR if answer.dates else "no dated event")
    return words.string(summary_head.bar(answer, [0])) if answer.picked else _nothing(answer)
