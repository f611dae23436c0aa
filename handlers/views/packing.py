"""Filling one message: as much as Slack takes, and what follows behind a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.views import blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handlers.asking import Block

ROOM_FOR_FOOTER = 2_600
"""Characters kept free for notes and buttons, whose values carry the question."""
BLOCKS_FOR_FOOTER = 6  # blocks


class Packed:
    """The blocks of one message while they are collected."""

    def __init__(
        self,
        head: Iterable[Block] = (),
        *,
        tail: Sequence[Block] = (),
        footer: int = ROOM_FOR_FOOTER,
    ) -> None:
        """Begin with the blocks that are shown in any case, and keep room for the last ones.

        Args:
            head: The first blocks.
            tail: The last ones, as far as they are known.
            footer: How many characters the footer will have at most.
        """
        self.blocks: list[Block] = list(head)
        self._tail = list(tail)
        self._footer = footer
        self._size = blocks.size(self.blocks) + (blocks.size(tail) if tail else 0)

    def take(self, more: Sequence[Block], *, at_least_one: bool = False) -> bool:
        """Add blocks if there is room for them and a footer.

        Args:
            more: What belongs together.
            at_least_one: Add them even so, since nothing else was.

        Returns:
            Whether they were added.
        """
        needed = blocks.size(more)
        room = self._size + needed <= blocks.MOST_CHARACTERS - self._footer
        used = len(self.blocks) + len(self._tail) + len(more)
        places = used <= blocks.MOST_BLOCKS - BLOCKS_FOR_FOOTER
        if not (room and places) and not at_least_one:
            return False
        self.blocks += more
        self._size += needed
        return True
