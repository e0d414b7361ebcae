"""Small cases that a test makes for itself: a few ties between Kenya and another state."""

from dataclasses import replace

from pydantic import TypeAdapter

from bilateral._findings.case_index import CaseIndex, index_case
from bilateral._findings.summary.sentence import Rule, Sentence
from bilateral._findings.summary.voice import Voice
from bilateral.relationship import Relationship
from bilateral.ties import CLASS_OF

FOCAL = "KEN"
KINDS = ("diplomatic", "political", "aid", "education", "trade", "military", "sports")


def small_case(
    *ties: dict[str, object],
    other: str = "PER",
    kinds: tuple[str, ...] = KINDS,
    completeness: str = "selective",
    is_narrowed: bool = False,
) -> CaseIndex:
    """Index a case of these ties, seen from Kenya; its one source covers these kinds."""
    content = {
        "id": f"kenya-{other.lower()}",
        "title": f"Kenya and {other}",
        "states": [FOCAL, other],
        "sources": [{"id": "book", "type": "book", "title": "A made-up book", "as_of": "2010"}],
        "ties": [{key: _named(value, other) for key, value in tie.items()} for tie in ties],
    }
    if kinds:
        entry = {"source": "book", "period": "1970/2010", "kinds": kinds}
        content["coverage"] = [{**entry, "completeness": completeness}]
    relationship = TypeAdapter(Relationship).validate_python(content)
    return replace(index_case(relationship, FOCAL), is_narrowed=is_narrowed)


def small_tie(name: str, topic: str, direction: str = "out", **fields: object) -> dict[str, object]:
    """Write a delivered tie from Kenya (out), to it (in), or of both (mutual)."""
    kind = topic.partition(".")[0]
    sender, receiver = CLASS_OF[kind].ENDS[0]
    ends = {"out": {sender: FOCAL, receiver: "OTHER"}, "in": {sender: "OTHER", receiver: FOCAL}}
    tie = {
        "id": name,
        "kind": kind,
        "form": "flow",
        "topic": topic,
        "title": name,
        "status": "completed",
        "date": "1990",
        "cites": [{"source": "book", "page": "1"}],
        **ends.get(direction, {"between": [FOCAL, "OTHER"]}),
        **fields,
    }
    if tie.get("absent"):
        del tie["status"]
    return {key: value for key, value in tie.items() if value is not None}


def people(value: int, measure: str = "students", **fields: object) -> dict[str, object]:
    """Write a total of people."""
    return {"measure": measure, "unit": "person", "value": str(value), "time": "total"} | fields


def written(rule: Rule, *cases: CaseIndex) -> list[Sentence]:
    """Write the sentences of one rule."""
    return list(rule(cases, Voice(cases=cases)))


def ties_of(sentences: list[Sentence]) -> set[str]:
    """Name the ties on which sentences rest."""
    return {tie for sentence in sentences for _, tie in sentence.ties}


def _named(value: object, other: str) -> object:
    """Put the other state in the place of its word, wherever it stands."""
    if isinstance(value, list):
        return [_named(each, other) for each in value]
    if isinstance(value, dict):
        return {key: _named(each, other) for key, each in value.items()}
    return other if value == "OTHER" else value
