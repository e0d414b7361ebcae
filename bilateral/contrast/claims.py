"""What the frames of a comparison say, in sentences; no sentence says more than its frame."""

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from bilateral.contrast.sorts import SORT
from bilateral.vocabulary import codes

Titles = Mapping[str, str]
FEWEST = 2
ALONE = {"recorded": "records", "reported absent": "reports absent"}
"""What a case holds of a sort, and how a sentence says that it does."""

FEW = 4
"""So many things are named in a sentence; of more, their number is told."""


def profile_claim(frame: pd.DataFrame, titles: Titles) -> str:
    """Say how many records each case holds, of how many kinds, and which kinds are empty.

    Examples
    --------
    >>> row = {"relationship": "a", "kind": "aid", "record": "recorded", "ties": 2}
    >>> profile_claim(pd.DataFrame([row]), {"a": "A and B"})
    'A and B: 2 records of 1 kind.'
    """
    return " ".join(
        _profile_of(frame[frame["relationship"].eq(case)], titles[case]) for case in titles
    )


def _profile_of(rows: pd.DataFrame, title: str) -> str:
    recorded = rows[rows["record"].eq("recorded")]
    ties, kinds = int(recorded["ties"].sum()), len(recorded)
    told = f"{title}: {counted(ties, 'record')} of {counted(kinds, 'kind')}"
    for state in ("reported absent", "zero", "no record"):
        empty = rows.loc[rows["record"].eq(state), "kind"]
        if len(empty):
            told += f"; {state}: {in_words(empty)}"
    return f"{told}."


def shared_claim(frame: pd.DataFrame, cases: int) -> str:
    """Say which sorts of tie more than one case records, and which more than one reports absent."""
    among = "both cases" if cases == FEWEST else f"at least two of {cases} cases"
    texts = []
    for record, sorts in _by_record(frame.drop_duplicates([*SORT, "record"])):
        what = f"{counted(len(sorts), 'sort')} of tie {_are(len(sorts))} {record} in {among}"
        everywhere = f" {int(sorts['cases'].eq(cases).sum())} of them in all {cases}."
        texts.append(f"{what}: {labels(sorts)}.{everywhere if cases > FEWEST else ''}")
    if not frame["record"].eq("recorded").any():
        texts.insert(0, "No sort of tie is recorded in two cases.")
    return " ".join(texts)


def distinct_claim(frame: pd.DataFrame, titles: Titles) -> str:
    """Say what one case alone records or reports absent, and what the others hold of it."""
    if frame.empty:
        return "No sort of tie is recorded in one case alone."
    sorts = frame.drop_duplicates([*SORT, "relationship"])
    each = [
        f"{title} alone {ALONE[record]} {counted(len(told), 'sort')} of tie ({labels(told)})"
        for case, title in titles.items()
        for record, told in _by_record(sorts[sorts["relationship"].eq(case)])
    ]
    states = frame["elsewhere"].value_counts()
    told = [f"{count} {state}" for state, count in states.items()]
    return f"{'; '.join(each)}. In the other cases they are: {', '.join(told)}."


def _by_record(sorts: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    """Part the sorts that are recorded from those that are reported absent."""
    for record in ALONE:
        own = sorts[sorts["record"].eq(record)]
        if len(own):
            yield record, own


def discrepancy_claim(frame: pd.DataFrame, titles: Titles) -> str:
    """Say how many contradictions stand in which case, and about what."""
    if frame.empty:
        return "No contradiction is recorded."
    each = [
        f"{title}: {counted(len(own), 'contradiction')}, about {in_words(own['on'].unique())}"
        for case, title in titles.items()
        if len(own := frame[frame["relationship"].eq(case)])
    ]
    return f"{'; '.join(each)}. They are shown, not settled."


def labels(sorts: pd.DataFrame) -> str:
    """Name sorts of tie by their topics, a few of them.

    Examples
    --------
    >>> labels(pd.DataFrame({"topic": ["education.scholarship"]}))
    'scholarship'
    """
    topics = codes("topics")
    return in_words(
        dict.fromkeys(
            str(topics[topic]["label"]) if topic in topics else topic for topic in sorts["topic"]
        )
    )


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
