"""Where coverage differ: warnings of silence, and of sources that look at other times or less."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from bilateral._findings.caveats.caveat import ALL, ONE, SUM, Caveat, on_all
from bilateral._findings.counting import read_rows
from bilateral._findings.record_summaries import Titles, in_words
from bilateral.coverage import RANKS
from bilateral.ties import KINDS
from bilateral.vocabulary import topic_label


def of_coverage(coverage: pd.DataFrame, titles: Titles) -> Iterator[Caveat]:
    """Warn of what the coverage leave open, and of where they differ.

    Parameters
    ----------
    coverage : pandas.DataFrame
        As `bilateral.tables` gives it.
    titles : mapping of str to str
        What to call each relationship.
    """
    ranks = {
        rank
        for case, rank in read_rows(coverage, ["relationship", "completeness"])
        if rank != RANKS[0] and case in titles
    }
    if ranks:
        told = " or ".join(sorted(ranks))
        yield on_all("coverage", f"No record is not a zero: what the sources tell is {told}.")
    yield from _periods(coverage, titles)
    looked = _looked(coverage)
    for case, title in titles.items():
        if case not in looked:
            text = f"{title} has no coverage: its silence says nothing."
            yield Caveat(case, "coverage", ALL, None, None, text)
    yield from _completeness(looked, titles)
    yield from _silences(looked, titles)


def _periods(coverage: pd.DataFrame, titles: Titles) -> Iterator[Caveat]:
    """Say that the sources speak about different times, or about times of different length."""
    first, last, told = dict[str, Any](), dict[str, Any](), {}
    for case, start, end in read_rows(coverage, ["relationship", "earliest", "latest"]):
        if start:
            first[case] = min(start, first.get(case, start))
        if end:
            last[case] = max(end, last.get(case, end))
    for case in (case for case in titles if case in first and case in last):
        years = f"{first[case].year}\N{EN DASH}{last[case].year}"
        length = max(1, round((last[case] - first[case]).days / 365.25))
        told[titles[case]] = f"{years} ({length} years)"
    if len(set(told.values())) > 1:
        each = "; ".join(f"{title} {years}" for title, years in told.items())
        yield on_all("period", f"The sources speak about different times: {each}.")


Looked = Mapping[str, Mapping[str, list[tuple[str | None, str]]]]


def _looked(coverage: pd.DataFrame) -> Looked:
    """Lay out the looks at each case: kind → topic (None for the whole kind) and completeness."""
    found: dict[str, dict[str, list[tuple[str | None, str]]]] = {}
    fields = ["relationship", "kind", "topic", "completeness"]
    for case, kind, topic, rank in read_rows(coverage, fields):
        found.setdefault(case, {}).setdefault(kind, []).append((topic, rank))
    return found


def _completeness(looked: Looked, titles: Titles) -> Iterator[Caveat]:
    """Say at which kinds the sources of one case look more completely than those of another."""
    differing = []
    for kind in KINDS:
        told = {
            titles[case]: min((rank for _, rank in kinds[kind]), key=RANKS.index)
            for case, kinds in looked.items()
            if case in titles and kind in kinds
        }
        if len(set(told.values())) > 1:
            differing.append(kind)
            each = "; ".join(f"{title} {rank}" for title, rank in told.items())
            text = f"{kind}: the sources look at it unequally: {each}."
            yield Caveat(None, "completeness", ONE, kind, None, text)
    if differing:
        text = f"The sources do not look equally completely at {in_words(differing)}."
        yield Caveat(None, "completeness", SUM, None, None, text)


def _silences(looked: Looked, titles: Titles) -> Iterator[Caveat]:
    """Say on which kinds the sources of a case are silent, or look at some topics only."""
    silent = []
    for case, title in titles.items():
        kinds = looked.get(case, {})
        narrow = {
            kind: [topic for topic, _ in kinds.get(kind, ()) if topic]
            for kind in KINDS
            if kinds and not any(topic is None for topic, _ in kinds.get(kind, ()))
        }
        for kind, topics in narrow.items():
            only = f" but {in_words(dict.fromkeys(map(topic_label, topics)))}" if topics else ""
            text = f"{kind}: in {title} the sources speak of nothing{only}."
            yield Caveat(case, "silence", ONE, kind, None, text)
        if narrow:
            silent.append(f"{title} {in_words(narrow)}")
    if silent:
        text = f"No source looks at the whole of these: {'; '.join(silent)}."
        yield Caveat(None, "silence", SUM, None, None, text)
