"""An article as it was read, and the places in it that answer a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.question.shapes import MOST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp import Quote, Ranked, Sentence
    from store.values import Article, Statement


@dataclass(frozen=True, slots=True)
class Material:
    """An article as it was read."""

    article: Article
    sentences: Sequence[Sentence]
    ranked: Sequence[Ranked]
    said: Sequence[Statement | Quote]


@dataclass(frozen=True, slots=True)
class Places:
    """Sentences, the weightiest first, and what is to be said of them."""

    sentences: tuple[int, ...]
    note: str = ""
    sure: bool = True
    most: int = MOST
