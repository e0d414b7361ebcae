"""What the frames of a comparison say, in sentences; no sentence says more than its frame."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from bilateral._findings.counting import read_records, read_rows
from bilateral._findings.tie_types import SORT
from bilateral.vocabulary import topic_label

Titles = Mapping[str, str]
Row = Mapping[str, Any]
FEWEST = 2
ALONE = {"recorded": "records", "reported absent": "reports absent"}
"""What a case holds of a sort, and how a sentence says that it does."""

FEW = 4
"""So many things are named in a sentence; of more, their number is told."""


def profile_summary(frame: pd.DataFrame, titles: Titles) -> str:
    """Say how many records each case holds, of how many kinds, and which kinds are empty.

    Examples
    --------
    >>> row = {"relationship": "a", "kind": "aid", "record": "recorded", "ties": 2}
    >>> profile_summary(pd.DataFrame([row]), {"a": "A and B"})
    'A and B: 2 records of 1 kind.'
    """
    rows = read_records(frame)
    return " ".join(
        _profile_of([row for row in rows if row["relationship"] == case], title)
        for case, title in titles.items()
    )


def _profile_of(rows: Sequence[Row], title: str) -> str:
    ties = [row["ties"] for row in rows if row["record"] == "recorded"]
    told = f"{title}: {counted(sum(ties), 'record')} of {counted(len(ties), 'kind')}"
    for state in ("reported absent", "zero", "no record"):
        empty = [row["kind"] for row in rows if row["record"] == state]
        if empty:
            told += f"; {state}: {in_words(empty)}"
    return f"{told}."


def shared_summary(frame: pd.DataFrame, cases: int) -> str:
    """Say which sorts of tie more than one case records, and which more than one reports absent."""
    among = "both cases" if cases == FEWEST else f"at least two of {cases} cases"
    told = dict(_by_record(_once(read_records(frame), [*SORT, "record"])))
    texts = [] if "recorded" in told else ["No sort of tie is recorded in two cases."]
    for record, sorts in told.items():
        what = f"{counted(len(sorts), 'sort')} of tie {_are(len(sorts))} {record} in {among}"
        everywhere = sum(sort["cases"] == cases for sort in sorts)
        texts.append(f"{what}: {_topics(sorts)}.")
        texts += [f"{everywhere} of them in all {cases}."] if cases > FEWEST else []
    return " ".join(texts)


def distinct_summary(frame: pd.DataFrame, titles: Titles) -> str:
    """Say what one case alone records or reports absent, and what the others hold of it."""
    if frame.empty:
        return "No sort of tie is recorded in one case alone."
    rows = read_records(frame)
    sorts = _once(rows, [*SORT, "relationship"])
    each = [
        f"{title} alone {ALONE[record]} {counted(len(told), 'sort')} of tie ({_topics(told)})"
        for case, title in titles.items()
        for record, told in _by_record(row for row in sorts if row["relationship"] == case)
    ]
    states = Counter(row["elsewhere"] for row in rows).most_common()
    told = [f"{count} {state}" for state, count in states]
    return f"{'; '.join(each)}. In the other cases they are: {', '.join(told)}."


def _by_record(sorts: Iterable[Row]) -> Iterator[tuple[str, list[Row]]]:
    """Part the sorts that are recorded from those that are reported absent."""
    every = list(sorts)
    for record in ALONE:
        own = [row for row in every if row["record"] == record]
        if own:
            yield record, own


def _topics(sorts: Iterable[Row]) -> str:
    """Name sorts by their topics, so that the numbers add up to that of the sorts.

    A topic that goes more than one way is more than one sort, and is named with their number.
    """
    told = list(Counter(topic_label(sort["topic"]) for sort in sorts).items())
    shown = told if len(told) <= FEW else told[: FEW - 1]
    names = [name if count == 1 else f"{name} in {count} directions" for name, count in shown]
    rest = sum(count for _, count in told[len(shown) :])
    return in_words([*names, f"{rest} more"] if rest else names)


def _once(rows: Iterable[Row], key: Sequence[str]) -> list[Row]:
    """Keep the first row of each key."""
    return list({tuple(row[name] for name in key): row for row in reversed([*rows])}.values())[::-1]


def discrepancy_summary(frame: pd.DataFrame, titles: Titles) -> str:
    """Say how many contradictions stand in which case, and about what."""
    if frame.empty:
        return "No contradiction is recorded."
    told: dict[str, list[str]] = {case: [] for case in titles}
    for case, field in read_rows(frame, ["relationship", "on"]):
        told[case].append(field)
    each = [
        f"{titles[case]}: {counted(len(on), 'contradiction')}, about {in_words(dict.fromkeys(on))}"
        for case, on in told.items()
        if on
    ]
    return f"{'; '.join(each)}. They are shown, not settled."


def in_words(names: Iterable[str]) -> str:
    """Write names as a list in a sentence; of many, the first few and the number of the rest.

    Examples
    --------
    >>> in_words(["aid", "trade", "sports"]), in_words("abcdef")
    ('aid, trade and sports', 'a, b, c and 3 more')
    """
    all_names = list(names)
    if len(all_names) > FEW:
        all_names = [*all_names[: FEW - 1], f"{len(all_names) - FEW + 1} more"]
    *head, last = all_names
    return f"{', '.join(head)} and {last}" if head else last


def counted(number: int, thing: str) -> str:
    """Write a number of things.

    Examples
    --------
    >>> counted(1, "record"), counted(1200, "record")
    ('1 record', '1,200 records')
    """
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
