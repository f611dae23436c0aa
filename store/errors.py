"""The one hierarchy of errors: each message says what was wrong, where, and what to do next."""

from __future__ import annotations


class ClippingsError(Exception):
    """Anything that Clippings can explain to the person who met it."""


class BadSourceError(ClippingsError):
    """A file, feed or link that cannot become articles: `str()` is the reason."""


class ArchiveError(ClippingsError):
    """The archive itself cannot be opened, read or written."""


class NotFoundError(ClippingsError):
    """What was named is not in the archive."""


class SettingError(ClippingsError):
    """A setting holds what it may not hold."""


class BadQuestionError(ClippingsError):
    """A question that cannot be understood; `str()` is a kind word for the one who asked."""


class ModelError(ClippingsError):
    """The language model gave nothing usable; `str()` is the reason, as half a sentence."""
