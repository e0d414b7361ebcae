"""A made-up relationship of a thousand ties, the same each time it is made."""

from bilateral.records import validator
from bilateral.relationship import Relationship
from bilateral.ties import CLASS_OF
from bilateral.vocabulary import codes, ends_of

STATES = ("MNG", "PRY")
FIRST, YEARS = 1930, 90
KINDS = ("diplomatic", "political", "aid", "education", "trade", "military", "sports")


def thousand_ties(count: int = 1000) -> Relationship:
    """Make Mongolia and Paraguay: every kind and topic in turn, from year to year, both ways.

    Every tenth tie is undirected, every eleventh undated, every twenty-fifth a reported absence,
    and every seventh part of the one seven places before; students of the n-th tie number n.
    """
    content = {
        "id": "thousand-ties",
        "title": "Mongolia and Paraguay, made up",
        "states": STATES,
        "sources": [
            {"id": "archive", "type": "book", "title": "A made-up archive", "as_of": "2020"}
        ],
        "coverage": [
            {
                "source": "archive",
                "period": f"{FIRST}/{FIRST + YEARS - 1}",
                "kinds": KINDS,
                "completeness": "selective",
            }
        ],
        "ties": [_tie(number) for number in range(count)],
    }
    return validator(Relationship).validate_python(content)


def _tie(number: int) -> dict[str, object]:
    kind = KINDS[number % len(KINDS)]
    topics = [topic for topic in codes("topics") if topic.startswith(f"{kind}.")]
    sender, receiver = STATES if number % 2 else STATES[::-1]
    topic = topics[number // len(KINDS) % len(topics)]
    first, second = ends_of(topic, CLASS_OF[kind].ENDS)
    ends = {"between": STATES} if number % 10 == 0 else {first: sender, second: receiver}
    tie = {
        "id": f"tie-{number:04}",
        "kind": kind,
        "form": "flow",
        "topic": topic,
        "title": f"Made-up tie {number}",
        "cites": [{"source": "archive", "page": str(number + 1)}],
    } | ends
    if number % 11:
        tie["date"] = str(FIRST + number % YEARS)
    if number % 25 == 0:
        return tie | {"absent": "true"}
    tie["status"] = "completed"
    if kind == "education":
        figure = {"measure": "students", "unit": "person", "value": str(number), "time": "total"}
        tie["quantities"] = [figure]
    if number >= len(KINDS) and number % len(KINDS) == 2:
        tie["links"] = [{"rel": "part_of", "to": f"tie-{number - len(KINDS):04}"}]
    return tie
