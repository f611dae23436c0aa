"""The order in which Python hashes words, another one in each process, changes no answer."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = """
from store import articles, events, people, topics
from store.archive import Archive
from store.values import Draft

archive = Archive.open(":memory:")
for day in range(3, 9):
    text = (
        f"Harbour care in Orrin\\n\\nThe harbour council voted on {day} May 2031 on care. “The Orl"
        f" Guild, the Vash Fund and the Brask Hall owe the harbour care {day},” Ilsa Brandt said."
        " The council met. Care at the harbour is dear. The council owes care and a harbour."
    )
    articles.put(archive, Draft(text=text, uri=str(day), title="Brandt speaks"))
print(archive.tuples("SELECT * FROM standing ORDER BY 1"))
print(people.profile(archive, people.find(archive, "Ilsa Brandt")[0].person.id).topics)
print(events.timeline(archive, topics.parse(archive, "harbour care")))
"""


def test_every_process_gives_the_same_answers() -> None:
    """What is indexed of articles, and what is told of it, does not hang on the hash's seed."""
    told = {
        subprocess.run(  # noqa: S603 our own words in our own Python
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1
    assert "Orl Guild" in next(iter(told))
