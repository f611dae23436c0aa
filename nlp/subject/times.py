"""Articles that are years apart tell two affairs, though a strike has the same name each time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from nlp.subject.item import Item

_FAR = timedelta(days=550)
"""A year and a half between an affair's articles, and the next one is another affair."""
_FEWEST = 2  # articles


def are_apart(one: Item, other: Item) -> bool:
    """Tell whether two articles are years apart; what is undated is not.

    Args:
        one: An article.
        other: Another.
    """
    if not one.written or not other.written:
        return False
    earlier, later = sorted((one.written, other.written))
    return date.fromisoformat(later[0]) - date.fromisoformat(earlier[1]) > _FAR


def near(named: Mapping[str, set[int]], items: Collection[Item]) -> dict[str, set[int]]:
    """Return groups without what is years apart from most of each.

    What is undated stays; so does all of an affair that is told year after year.

    Args:
        named: The groups, each by its name.
        items: The articles.
    """
    when = {item.id: item.written for item in items if item.written}
    return {name: kept for name, ids in named.items() if len(kept := _near(ids, when)) >= _FEWEST}


def _near(ids: set[int], when: Mapping[int, tuple[str, str]]) -> set[int]:
    """Return the most that are near in time, the latest of as many, with what is undated."""
    dated = sorted((number for number in ids if number in when), key=lambda n: (when[n], n))
    if not dated:
        return ids
    runs = [[dated[0]]]
    last = date.fromisoformat(when[dated[0]][1])
    for number in dated[1:]:
        first = date.fromisoformat(when[number][0])
        if first - last > _FAR:
            runs.append([])
        runs[-1].append(number)
        last = max(last, date.fromisoformat(when[number][1]))
    best = max(reversed(runs), key=len)
    return ids.difference(dated) | set(best)
