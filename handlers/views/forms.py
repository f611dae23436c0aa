"""Draws the forms of correction, and the word that confirms one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.asking import Modal
from handlers.forms import NOBODY, OTHER
from handlers.views import blocks, naming

if TYPE_CHECKING:
    from handlers.asking import Mode
    from handlers.forms import DateForm, Done, SpeakerForm


def speaker(form: SpeakerForm, *, mode: Mode = "open") -> Modal:
    """Draw "Wrong speaker?"."""
    if not form.statements:
        return done_with("Wrong speaker?", "None of these statements is in the archive any more.")
    statements = [
        blocks.option(
            f"No. {article.id}: {' '.join(article.text[item.start : item.end].split())}",
            str(item.id),
        )
        for item, article in form.statements
    ]
    which = blocks.select("Which statement?", "statement", statements)
    if len(statements) == 1:
        which["initial_option"] = statements[0]
    who = [blocks.option(entry.name, str(entry.id)) for entry in form.people]
    who.append(blocks.option("Somebody else (write the name below)", OTHER))
    who.append(blocks.option("Nobody whom the article names", NOBODY))
    made = [
        blocks.question("Which statement is wrong?", "statement", which),
        blocks.question(
            "Who says it?", "person", blocks.select("Choose", "person", who), optional=True
        ),
        blocks.question(
            "Or write the name",
            "name",
            blocks.text_input("name"),
            optional=True,
            hint="As you would print it in full. It is kept with your name and can be undone.",
        ),
    ]
    view = blocks.modal(
        "Wrong speaker?", made, callback_id="speaker.set", submit="Save", close="Cancel"
    )
    return Modal(view, mode)


def date(form: DateForm, *, mode: Mode = "open") -> Modal:
    """Draw "Set a date"."""
    if not form.articles:
        return done_with("Set a date", "Every article here has a date of its own.")
    options = [
        blocks.option(f"No. {item.id} · {naming.title_words(item, 60)}", str(item.id))
        for item in form.articles[:100]
    ]
    which = blocks.select("Which article?", "article", options)
    if len(options) == 1:
        which["initial_option"] = options[0]
    made = [
        blocks.question("Article", "article", which),
        blocks.question(
            "When did it appear?",
            "date",
            blocks.text_input("date", placeholder="23 Dec 2022"),
            hint="As exactly as you know: 2022-12-23, Dec 2022 or 2022.",
        ),
    ]
    view = blocks.modal("Set a date", made, callback_id="date.set", submit="Save", close="Cancel")
    return Modal(view, mode)


def done(answer: Done) -> Modal:
    """Draw the word that confirms a correction."""
    return Modal(done_with(answer.title, answer.words).view, "update")


def done_with(title: str, words: str) -> Modal:
    """Draw a window that only says something."""
    return Modal(blocks.modal(title, [blocks.paragraph(words)]))
