"""Write the vocabulary of case files to be read on a terminal: topics, measures and fields."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap
from typing import Any

from bilateral.casefile.scaffold import example_tie
from bilateral.casefile.schema import case_schema
from bilateral.errors import UnknownNameError, refuse_unknown, unknown_name
from bilateral.find_words import find_measures, find_topics
from bilateral.ties import CLASS_OF, KINDS
from bilateral.vocabulary import codes, ends_of

WIDTH = 96
EXPLAINED = ("definition", "includes", "excludes", "also", "example")
"""The texts of an entry that explain it, in the order in which they are read."""
FEW, MOST = 2, 4
"""How many names are offered for each word where no name has all of them, and for all words."""
LISTED_BY = {"topic": "topics WORD", "measure": "measures WORD", "unit": "measures WORD"}
"""The commands that list the words of a field that has too many to be read in a line."""


def listed_topics() -> str:
    """Write all topics with their labels, a line for each."""
    return _list("topics", "bilateral topics WORD explains those that a word means")


def listed_measures() -> str:
    """Write all measures with their labels, a line for each."""
    return _list("measures", "bilateral measures WORD explains those that a word means")


def explained_topics(words: str) -> str:
    """Explain the topics of a kind, or those that some words mean, the best match first.

    Raises
    ------
    UnknownNameError
        If the words mean none; the message names topics that single words mean, or similar ones.
    """
    of_kind = [topic for topic in codes("topics") if topic.startswith(f"{words}.")]
    return _explained("topic", of_kind or find_topics(words), words, _in_a_tie)


def explained_measures(words: str) -> str:
    """Explain the measures that some words mean, the best match first.

    Raises
    ------
    UnknownNameError
        If the words mean none; the message names measures that single words mean, or similar
        ones.
    """
    of_unit = [name for name, entry in codes("measures").items() if words in entry["units"]]
    of_unit.sort(key=lambda name: name != words)  # aircraft are counted in a unit of their name
    return _explained("measure", of_unit or find_measures(words), words, _in_a_quantity)


def listed_fields(kind: str) -> str:
    """Write the fields of a kind of tie, or of another record, and an example of a tie.

    Raises
    ------
    UnknownNameError
        If there is no such record; the message names similar ones.
    """
    schema = case_schema()
    records = {name.lower(): record for name, record in schema["$defs"].items()}
    refuse_unknown("kind or record", kind, records)
    record = records[kind]
    required = record.get("required", [])
    names = sorted(record["properties"], key=lambda name: name not in required)
    lines = [record["description"], ""]
    for name in names:
        field = record["properties"][name]
        must = " (required)" if name in required else ""
        lines += [f"{name}{must}", *_wrapped(_meaning(name, field))]
    if kind in KINDS:
        lines += ["", "Example:", "", example_tie(kind, ("CUB", "VNM"), "my-source")]
    return "\n".join(lines).rstrip()


def _list(name: str, more: str) -> str:
    entries = codes(name)
    width = max(map(len, entries)) + 2
    lines = [f"{code:{width}}{entry['label']}" for code, entry in entries.items()]
    return "\n".join([*lines, "", f"{more}."])


def _explained(what: str, found: Iterable[str], words: str, use: Any) -> str:
    names = [*found]
    if not names:
        find = find_topics if what == "topic" else find_measures
        near = [name for word in words.split() for name in find(word)[:FEW]]
        meant = [*dict.fromkeys(near)][:MOST]
        raise UnknownNameError(unknown_name(what, words, codes(f"{what}s"), meant=meant))
    return "\n\n".join("\n".join(_entry(codes(f"{what}s"), name, use)) for name in names)


def _entry(entries: Mapping[str, Any], name: str, use: Any) -> Iterator[str]:
    """Write one topic or measure: its name, what it means, and how it is written."""
    entry = entries[name]
    yield f"{name}: {entry['label']}"
    for field in EXPLAINED:
        given = entry.get(field, ())
        text = given if isinstance(given, str) else ", ".join(given)
        if text:
            yield from _wrapped(text if field == "definition" else f"{field}: {text}")
    yield from (f"    > {line}" for line in use(name, entry))


def _in_a_tie(topic: str, entry: Mapping[str, Any]) -> Iterator[str]:
    kind = topic.partition(".")[0]
    sender, receiver = ends_of(topic, CLASS_OF[kind].ENDS)
    yield f"kind: {kind}"
    yield f"topic: {topic}  # {entry['tone']}"
    yield f"{sender}: CUB"
    yield f"{receiver}: VNM"


def _in_a_quantity(measure: str, entry: Mapping[str, Any]) -> Iterator[str]:
    units = entry["units"]
    others = f"  # or unit {', '.join(units[1:])}" if len(units) > 1 else ""
    yield f"quantities: [{{measure: {measure}, unit: {units[0]}, value: 20, time: total}}]{others}"


def _meaning(name: str, field: Mapping[str, Any]) -> str:
    """Return what a field means, the words it can have, and where its fields are listed."""
    forms: list[Mapping[str, Any]] = [field, *field.get("anyOf", ())]
    # The schema accepts a truth value as YAML reads it and as text: each is one word here.
    words = [
        *dict.fromkeys(
            str(word).lower() if isinstance(word, bool) else str(word)
            for form in forms
            for word in form.get("enum", ())
        )
    ]
    records = [form["items"]["$ref"] for form in forms if "$ref" in form.get("items", {})]
    known = f" One of: {', '.join(words)}." if len(words) > 1 else ""
    if name in LISTED_BY:
        known = f" Listed by: bilateral {LISTED_BY[name]}."
    more = [f" Each: bilateral fields {ref.rpartition('/')[2].lower()}." for ref in records]
    return f"{field.get('description', '')}{known}{''.join(more)}".strip()


def _wrapped(text: str) -> list[str]:
    return wrap(
        text, WIDTH, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False
    )
