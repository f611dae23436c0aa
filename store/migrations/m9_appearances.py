"""Version 9: from when to when articles use a form of a name, without looking at each of them."""

STATEMENTS: tuple[str, ...] = (
    "DROP INDEX appearances_by_form",
    "CREATE INDEX appearances_by_form ON appearances (form, day)",
)
