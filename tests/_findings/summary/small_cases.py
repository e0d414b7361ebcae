"""Small cases written out in tests: a few ties between two states, and what their source covers."""

from collections.abc import Iterable, Sequence

import pandas as pd

import bilateral as bl
from bilateral.records import validator
from bilateral.relationship import Relationship
from bilateral.ties import CLASS_OF, KINDS
from bilateral.vocabulary import ends_of

A, B = "CUB-PER", "CUB-CHL"
"""The two cases that small tests compare, by their ids: Cuba with Peru, and with Chile."""


def tie(id: str, topic: str, ends: str = "", **fields: object) -> dict[str, object]:  # noqa: A002
    """Write a tie: by its id, its topic and its ends (``CUB>PER``; undirected without any)."""
    kind = topic.partition(".")[0]
    sender, _, receiver = ends.partition(">")
    first, second = ends_of(topic, CLASS_OF[kind].ENDS)
    cite = {"source": "almanac"}
    if claimant := fields.pop("claimant", None):
        cite["attributed_to"] = claimant
    defaults = {"form": "event", "status": "completed"}
    if fields.get("absent"):
        defaults = {"form": "condition"}
    elif "observed" in fields or "/" in str(fields.get("date", "")):
        defaults = {"form": "condition", "status": "active"}
    return {
        "id": id,
        "kind": kind,
        "topic": topic,
        "title": f"Made-up {id}",
        "cites": [cite],
        **({first: sender, second: receiver} if ends else {"between": ["CUB", "?"]}),
        **defaults,
        **fields,
    }


def small_case(
    case: str, ties: Sequence[dict[str, object]], kinds: Iterable[str] = KINDS
) -> Relationship:
    """Make a case of a few ties; its source covers these kinds, in part."""
    states = case.split("-")
    filled = [{**each, **({"between": states} if "between" in each else {})} for each in ties]
    coverage = {
        "source": "almanac",
        "period": "1950/2000",
        "kinds": [*kinds],
        "completeness": "selective",
    }
    content = {
        "id": case.lower(),
        "title": case,
        "states": states,
        "sources": [
            {"id": "almanac", "type": "book", "title": "A made-up almanac", "as_of": "2000"}
        ],
        "coverage": [coverage] if coverage["kinds"] else [],
        "ties": filled,
    }
    return validator(Relationship).validate_python(content)


def sentences(rule: str, *cases: Relationship) -> pd.DataFrame:
    """Compare cases, and give the sentences of one rule."""
    frame = bl.compare(*cases, by=by(cases)).summary().frame
    return frame[frame["rule"].eq(rule)]


def by(cases: Sequence[Relationship]) -> str:
    """Say how cases can be compared: by the state that they share, or each from its own."""
    common = set.intersection(*(set(case.states) for case in cases))
    return "state" if len(common) == 1 else "dyad"


def ids(frame: pd.DataFrame) -> set[str]:
    """Name the ties that sentences rest on, as relationship/tie."""
    return {tie for cell in frame["ids"].dropna() for tie in cell.split("; ")}


def hedges(frame: pd.DataFrame) -> set[str]:
    """Give the words for what sentences depend on."""
    return {word for cell in frame["depends_on"].dropna() for word in cell.split("; ")}
