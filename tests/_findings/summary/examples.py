"""Paragraphs to be read from end to end: all wording of the summary is pinned there, in one file.

``python -m tests._findings.summary.examples`` writes it anew; then read what changed.
"""

from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

import bilateral as bl
from tests._findings.invented import CHILE, MEXICO, SHIPPED, case
from tests._findings.summary.small_cases import by

FILE = Path(__file__).parent.parent.parent / "data" / "summaries.md"
WAR, BROKEN, LOAN = "war-and-settlement", "broken-relations", "loan-and-pool"
THREE, ABSENT, ONE = "three-sources", "only-absences", "one-tie"
USA = ("united-states-cuba", "united-states-laos", "united-states-pakistan")
GROUPS = (
    SHIPPED,
    *zip(
        ("united-states-cuba", "cuba-laos", "cuba-pakistan"), ("cuba-laos", *USA[1:]), strict=True
    ),
    USA,
    (WAR, BROKEN),
    (WAR, LOAN),
    (BROKEN, "kenya-peru-invented"),
    (LOAN, THREE),
    (THREE, ABSENT),
    (MEXICO, CHILE),
    ("cuba-laos", MEXICO),
    ("ghana-korea", "ghana-peru"),
    ("ghana-norway", "ghana-nepal"),
    ("kenya-italy-invented", "kenya-spain-invented"),
    (WAR, "cuba-laos"),
    (ONE, "cuba-pakistan"),
    (*SHIPPED, MEXICO),
    (WAR, BROKEN, LOAN, THREE, ABSENT),
)
HEAD = """# Summaries

What `compare(...).summary()` writes of the shipped and the made-up cases, to be read aloud. A test
holds that it still writes this; `python -m tests._findings.summary.examples` writes the file anew.
"""


def paragraphs() -> Iterator[tuple[str, str]]:
    """Give the paragraph of each group of cases, with their names before it."""
    for names in GROUPS:
        cases = [case(name) for name in names]
        yield ", ".join(names), bl.compare(*cases, by=by(cases)).summary().summary


def written() -> str:
    """Write the whole file."""
    parts = [f"## {names}\n\n{fill(text, 100)}\n" for names, text in paragraphs()]
    return "\n".join([HEAD, *parts])


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
