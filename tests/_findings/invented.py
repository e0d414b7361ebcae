"""The cases that tests of comparison rest on: invented ones by their names, and changes to them."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pandas as pd

import bilateral as bl
from bilateral._findings.case_index import CaseIndex, index_case
from bilateral._findings.viewpoint import Focal, seen_from

CASES = Path(__file__).parent.parent / "data" / "cases"
MEXICO, CHILE, SILENT = "cuba-mexico-invented", "cuba-chile-invented", "cuba-japan-silent"
POOL, THREE_SOURCES, WAR = "loan-and-pool", "three-sources", "war-and-settlement"
SHIPPED = ("cuba-pakistan", "cuba-laos")
UNITED_STATES = ("united-states-cuba", "united-states-laos", "united-states-pakistan")


def index_cases(relationships: list[bl.Relationship], focal: Focal) -> list[CaseIndex]:
    """Index several relationships, seen from the state that they share or each from its own."""
    return [index_case(case, seen_from(focal, case.id)) for case in relationships]


@cache
def case(name: str) -> bl.Relationship:
    """Load an invented case, or one that ships."""
    return bl.load(name if name in (*SHIPPED, *UNITED_STATES) else CASES / f"{name}.yaml")


def cases(*names: str, focal: Focal = "CUB") -> list[CaseIndex]:
    """Index cases, seen from a state."""
    return index_cases(map(case, names), focal)


def row(frame: pd.DataFrame, **wanted: object) -> pd.Series:
    """Take the one row that has these values."""
    for name, value in wanted.items():
        frame = frame[frame[name].eq(value)]
    assert len(frame) == 1, f"{len(frame)} rows have {wanted}"
    return frame.iloc[0]


def renamed(relationship: bl.Relationship, *, name: str = "") -> bl.Relationship:
    """Give every tie another id, which sorts the other way round; and the case another name."""
    ids = {tie.id: new_id(tie.id) for tie in relationship.ties}
    ties = [
        replace(
            tie,
            id=ids[tie.id],
            links=tuple(replace(link, to=ids[link.to]) for link in tie.links),
        )
        for tie in relationship.ties
    ]
    return replace(relationship, id=name or relationship.id, ties=tuple(ties))


def new_id(old: str) -> str:
    """Turn an id into another one that is as good, letter by letter from the end of the row.

    Examples
    --------
    >>> new_id("ab-1")
    'zy-1'
    """
    swapped = {ord("a") + n: ord("z") - n for n in range(26)}
    return old.translate(swapped)


def with_tie(relationship: bl.Relationship, tie: bl.Tie) -> bl.Relationship:
    """Add a tie at the end."""
    return replace(relationship, ties=(*relationship.ties, tie))
