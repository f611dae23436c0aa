"""What stands round two tellings in their articles: where one says little, the other's tells more.

"The boy must go home, immigration authorities ruled" has few words in common with "the INS decision
was announced"; but what each tells stands in the sentences round the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.timeline.frames import items_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from store.timeline.candidate import Candidate
    from store.timeline.frames import Frame
    from store.timeline.word_weights import Weights

_TOLD_THERE, _IN_BOTH, _BY_CHANCE = 3.0, 2.2, -0.5
"""All that one tells and the other does not stands round the other; all that stands round each
stands round both, beside what both tell; what any two have.
"""

_SHORT = 1.0
"""So much weight is added to what is told: one word of two is no proof."""


class Around:
    """What stands round the tellings of one date."""

    def __init__(
        self,
        told: Sequence[Candidate],
        frames: Sequence[Frame],
        heavy: Sequence[float],
        weights: Weights,
    ) -> None:
        """Take tellings with what they tell.

        Args:
            told: the tellings.
            frames: their parts.
            heavy: how much all that each tells weighs.
            weights: what each word says.
        """
        self._told = told
        self._frames = frames
        self._heavy = heavy
        self._weight = weights.total
        self._weighs: dict[int, float] = {}

    def agree(self, here: int, there: int) -> float:
        """Weigh how much of what two tellings tell stands round the other one, and round both.

        Args:
            here: the number of one of the tellings.
            there: the number of another one, of another article.
        """
        one, other = (items_in(self._told[n].around) for n in (here, there))
        a, b = self._frames[here].items, self._frames[there].items
        told = self._weight(a & other - b) + self._weight(b & one - a)
        both = 2 * self._weight((one & other) - (a & b))
        return (
            _TOLD_THERE * told / (self._heavy[here] + self._heavy[there] + _SHORT)
            + _IN_BOTH * both / (self._all(here, one) + self._all(there, other) + _SHORT)
            + _BY_CHANCE
        )

    def _all(self, at: int, items: AbstractSet[str]) -> float:
        """Return how much all that stands round a telling weighs."""
        if at not in self._weighs:
            self._weighs[at] = self._weight(items)
        return self._weighs[at]
