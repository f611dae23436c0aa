"""Version 11: several people of one name.

A form's key may end in a mark (U+001F) and a number: the same name, borne by somebody else. `name`
is the key without it. `bearers` keeps which bearer a person said that an article means;
`identity_articles` what such a word moved, so that it can be undone exactly. `form_titles` has the
forms of address that articles use ("Samdech"), so that one alone finds whom they address.
"""

STATEMENTS: tuple[str, ...] = (
    """ALTER TABLE forms ADD COLUMN name TEXT
        GENERATED ALWAYS AS (substr(key, 1, instr(key || char(31), char(31)) - 1)) VIRTUAL""",
    "CREATE INDEX forms_by_name ON forms (name, key)",
    "ALTER TABLE forms ADD COLUMN sex TEXT",
    "ALTER TABLE appearances ADD COLUMN age INTEGER",
    """CREATE TABLE bearers (
        article INTEGER NOT NULL REFERENCES articles (id),
        name TEXT NOT NULL,
        form INTEGER NOT NULL REFERENCES forms (id),
        PRIMARY KEY (article, name)
    ) WITHOUT ROWID""",
    "CREATE INDEX bearers_by_name ON bearers (name)",
    """CREATE TABLE identity_articles (
        identity INTEGER NOT NULL REFERENCES identities (id),
        article INTEGER NOT NULL REFERENCES articles (id),
        name TEXT NOT NULL,
        moved_from INTEGER NOT NULL REFERENCES forms (id),
        moved_to INTEGER NOT NULL REFERENCES forms (id),
        pinned INTEGER,
        PRIMARY KEY (identity, article, name, moved_from)
    ) WITHOUT ROWID""",
    """CREATE TABLE form_titles (
        title TEXT NOT NULL,
        form INTEGER NOT NULL REFERENCES forms (id),
        PRIMARY KEY (title, form)
    ) WITHOUT ROWID""",
    """INSERT OR IGNORE INTO form_titles SELECT j.value, f.id
        FROM forms f JOIN people p ON p.id = f.first_person, json_each(clippings_titles(f.form)) j
        WHERE p.kind = 'person'""",
    """INSERT OR IGNORE INTO form_titles SELECT j.value, a.form
        FROM aliases a JOIN forms f ON f.id = a.form JOIN people p ON p.id = f.first_person,
             json_each(clippings_titles(a.alias)) j
        WHERE p.kind = 'person'""",
)
