"""Four made-up cases of one state, small enough to be worked out by hand."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pandas as pd

import bilateral as bl
from bilateral._findings.case_index import CaseIndex
from tests._findings.invented import index_cases

CASES = Path(__file__).parent.parent / "data" / "cases"
NAMES = ("ghana-norway", "ghana-korea", "ghana-nepal", "ghana-peru")
FOCAL = "GHA"


@cache
def case(name: str) -> bl.Relationship:
    """Load one of them."""
    return bl.load(CASES / f"{name}.yaml")


def cases(*names: str, focal: str = FOCAL) -> list[CaseIndex]:
    """Index some of them, or all."""
    return index_cases(map(case, names or NAMES), focal)


def renamed(relationship: bl.Relationship) -> bl.Relationship:
    """Give every tie another id, and leave all else as it is."""
    ids = {tie.id: f"x{place}" for place, tie in enumerate(relationship.ties)}
    ties = [
        replace(tie, id=ids[tie.id], links=[replace(one, to=ids[one.to]) for one in tie.links])
        for tie in relationship.ties
    ]
    return replace(relationship, ties=ties)


def with_tie(relationship: bl.Relationship, **fields: object) -> bl.Relationship:
    """Add a football match, or another tie of sports, at the end."""
    tie = {
        "id": "added",
        "kind": "sports",
        "form": "event",
        "topic": "sports.match",
        "title": "A match",
        "between": list(relationship.states),
        "status": "completed",
        "date": "1988",
        "cites": [{"source": relationship.sources[0].id}],
    }
    return replace(relationship, ties=[*relationship.ties, tie | fields])


def rows(frame: pd.DataFrame, *columns: str) -> list[list[object]]:
    """Read some columns of a frame row by row; what is missing is None."""
    return [
        [None if pd.isna(value) else value for value in row]
        for row in frame[list(columns)].itertuples(index=False, name=None)
    ]
