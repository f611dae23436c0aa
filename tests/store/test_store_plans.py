"""No question walks through a whole table: SQLite's own plans of every query that is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from store import arrivals, articles, digests, events, most_quoted, people, quotes, search, topics
from store.digest import changes, new_voices, notable
from store.values import Draft
from tests.store.news import PORT, STRIKE

if TYPE_CHECKING:
    from store.archive import Archive

BIG = "articles|quotes|events|appearances|sentences|timexes|summaries|forms|aliases|origins"
WHOLE = re.compile(rf"SCAN (?:{BIG}|[a-z])(?: AS \w+)?(?! VIRTUAL| USING)\b(?! VIRTUAL| USING)")


@pytest.fixture
def asked(archive: Archive) -> list[tuple[str, str]]:
    """Ask everything that people ask, and return each query with its plan."""
    for number, text in enumerate((PORT, STRIKE)):
        articles.put(archive, Draft(text=text, uri=f"u{number}", title=f"Port {number}"))
    statements: list[str] = []
    archive.connection.set_trace_callback(statements.append)
    ask_everything(archive)
    archive.connection.set_trace_callback(None)
    plans = []
    for sql in dict.fromkeys(statements):
        if sql.lstrip().upper().startswith("SELECT"):
            plan = archive.connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
            plans.append((sql, "\n".join(row["detail"] for row in plan)))
    return plans


def ask_everything(archive: Archive) -> None:
    """Ask what handlers and the bot ask."""
    person = people.find(archive, "Ilse Varga")[0].person.id
    people.find(archive, "ilse vraga")
    people.profile(archive, person)
    about = topics.parse(archive, "quay")
    quotes.of_person(archive, person)
    quotes.of_person(archive, person, about=about, since="2020-01-01", before="2030-01-01")
    quotes.totals(archive, person)
    most_quoted.most_quoted(archive, {"about": about, "source": "Post"})
    quotes.of_person(archive, person, source="Post")
    quotes.in_article(archive, 1)
    quotes.get(archive, 1)
    notable.notable(archive, {1: 1.0, 2: 1.0})
    new_voices.among(archive, [2])
    changes.known_subjects(archive, ["C1"])
    changes.told_before(archive, ["C1"])
    events.timeline(archive, topics.parse(archive, "Lindmar"))
    events.timeline(archive, topics.parse(archive, "Lindmar"), since="2020-01-01")
    events.timeline(archive, (), since="2020-01-01")
    events.in_article(archive, 1)
    search.articles(archive, "quay -ferry by:x")
    search.articles(archive, "since:2020")
    search.articles(archive, "quay", order="oldest")
    search.articles(archive, "", order="oldest")
    search.articles(archive, "since:2020", order="oldest")
    for reference in ("1", "Port 1", "https://c.example/1"):
        articles.resolve(archive, reference)
    articles.get_many(archive, [1, 2])
    articles.latest(archive, 5)
    articles.count(archive)
    articles.people(archive, 1)
    articles.sentences(archive, 1)
    articles.timexes(archive, 1)
    articles.summary(archive, 1)
    articles.origins(archive, 1)
    arrivals.new_articles(archive, "2020-01-01", "2030-01-01")
    digests.recent(archive)
    articles.put(archive, Draft(text=PORT, uri="another"))
    articles.put(archive, Draft(text=STRIKE + "More.", uri="u1"))
    articles.put(archive, Draft(text="A kiln burst in Orl on Monday.", uri="new"))


def stops(sql: str, plan: str) -> bool:
    """Say whether a walk goes in the order of numbers and ends at a limit."""
    return "ORDER BY id DESC LIMIT" in sql and "B-TREE" not in plan


def test_every_query_uses_an_index(asked: list[tuple[str, str]]) -> None:
    """No plan has a scan of a table that grows with the archive."""
    assert len(asked) > 40
    whole = [(sql, plan) for sql, plan in asked if WHOLE.search(plan) and not stops(sql, plan)]
    assert not whole, "\n\n".join(f"{sql}\n{plan}" for sql, plan in whole)


def test_the_check_sees_a_scan_where_there_is_one(archive: Archive) -> None:
    """The check itself finds a query that has no index."""
    plan = archive.rows("EXPLAIN QUERY PLAN SELECT id FROM quotes WHERE via = 'x'")
    assert any(WHOLE.search(row["detail"]) for row in plan)
    plan = archive.rows("EXPLAIN QUERY PLAN SELECT q.id FROM quotes q WHERE via = 'x'")
    assert any(WHOLE.search(row["detail"]) for row in plan)
