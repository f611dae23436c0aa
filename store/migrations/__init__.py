"""The forms that an archive file has had, in order; what is released here is never edited."""

from store.migrations import (
    m1_articles,
    m2_readings,
    m3_people,
    m4_process,
    m5_subjects,
    m6_identities,
    m7_event_dates,
    m8_search,
    m9_appearances,
    m10_filters,
    m11_bearers,
    m12_versions,
    m13_needs,
    m14_unanswered,
    m15_hidden_texts,
    m16_days,
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    m1_articles.STATEMENTS,
    m2_readings.STATEMENTS,
    m3_people.STATEMENTS,
    m4_process.STATEMENTS,
    m5_subjects.STATEMENTS,
    m6_identities.STATEMENTS,
    m7_event_dates.STATEMENTS,
    m8_search.STATEMENTS,
    m9_appearances.STATEMENTS,
    m10_filters.STATEMENTS,
    m11_bearers.STATEMENTS,
    m12_versions.STATEMENTS,
    m13_needs.STATEMENTS,
    m14_unanswered.STATEMENTS,
    m15_hidden_texts.STATEMENTS,
    m16_days.STATEMENTS,
)
