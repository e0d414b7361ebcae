"""Ties under one set of words: each by itself, or all of one type or kind as a group."""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

import numpy as np

from bilateral._charts.coverage import ALL
from bilateral._charts.phrases import PHRASES
from bilateral._charts.tie_spans import TieSpan
from bilateral._charts.timeline.read import Ties
from bilateral.vocabulary import counted_topic

Fold = tuple[str, str]
"""A case, and the topic or kind whose ties stand in one group."""
TOLD = ("stopped", "unknown")
"""The stages that stand in words."""
APART = ("absent", "closed")
"""What is reported not to be there stands in no group but that of a whole case."""
OTHER = "other: "
"""How the group is called of what is alone of its type."""
LAST = ("diplomatic.relations", "diplomatic.embassy", "diplomatic")
"""What is folded after all else."""


@dataclass(frozen=True, slots=True)
class Item:
    """Ties that share words: one, or a group."""

    spans: tuple[TieSpan, ...]
    words: str

    @property
    def names(self) -> str:
        """The names of all of its ties, joined by plus signs."""
        return "+".join(span.name for span in self.spans)

    @property
    def days(self) -> tuple[float, float]:
        """The first and the last day that is known of any of its ties."""
        days = [day for span in self.spans for day in span.bounds if day is not None]
        return min(days), max(days)


def folds(ties: Ties) -> tuple[list[Fold], list[Fold]]:
    """Give the groups of types; then of what is alone of its type in a kind, and of kinds.

    The largest come first.
    """
    spans = [span for span in ties.spans if span.shape not in APART]
    topics = Counter((span.case, span.topic) for span in spans)
    alone = [span for span in spans if topics[span.case, span.topic] == 1]
    kinds = Counter((span.case, span.kind) for span in spans)
    others = Counter((span.case, OTHER + span.kind) for span in alone)
    others = Counter({it: n for it, n in others.items() if n < kinds[it[0], it[1][len(OTHER) :]]})
    of_types, of_others, of_kinds = (
        sorted(
            (fold for fold in count if count[fold] > 1),
            key=lambda fold: (fold[1] in LAST, -count[fold]),
        )
        for count in (topics, others, kinds)
    )
    is_merged = any("" in kinds for kinds in ties.lanes.values())
    whole = [(case, ALL) for case in ties.lanes] if is_merged else []
    return of_types, [*of_others, *of_kinds, *whole]


def items(spans: Sequence[TieSpan], folded: Set[Fold]) -> list[Item]:
    """Put the ties of one kind in one case under words, by what is folded."""
    topics = Counter(span.topic for span in spans)
    groups: dict[tuple[bool, str], list[TieSpan]] = {}
    for span in spans:
        names = [ALL] if span.shape in APART else [ALL, span.kind, span.topic]
        if topics[span.topic] == 1 and span.shape not in APART:
            names.append(OTHER + span.kind)
        name = next((name for name in names if (span.case, name) in folded), span.name)
        groups.setdefault((span.dated, name), []).append(span)
    return [
        Item(tuple(some), _group(name, some) if len(some) > 1 else _words(some[0]))
        for (_, name), some in groups.items()
    ]


def _words(span: TieSpan) -> str:
    """Name one tie, with its year where its title does not have it."""
    year = "" if span.year in span.title else f", {span.year}"
    doubts = [PHRASES[span.stage]] if span.stage in TOLD and span.shape in ("bar", "mark") else []
    if span.contradicted:
        doubts.append(PHRASES["contradicted"])
    if span.shape == "absent" and not span.title.startswith("No "):
        doubts.append(PHRASES["absent"])
    doubt = f" ({', '.join(doubts)})" if doubts else ""
    return f"{span.title}{year}{doubt}"


def _group(name: str, spans: Sequence[TieSpan]) -> str:
    """Name a group by its type, its number and its years."""
    kind = PHRASES.get(spans[0].kind, spans[0].kind)
    if name == ALL:
        words = PHRASES["ties_of_kind"].format(len(spans), "")
    elif name == spans[0].kind:
        words = PHRASES["ties_of_kind"].format(len(spans), kind)
    elif name.startswith(OTHER):
        words = PHRASES["others_of_kind"].format(len(spans), kind)
    else:
        words = counted_topic(name, len(spans))
    years = span_of_years(spans)
    return " ".join(f"{words}, {years}".split()) if years else " ".join(words.split())


def span_of_years(spans: Iterable[TieSpan]) -> str:
    """Write the first and the last year of some ties, the last in two figures where that will do.

    Nothing where they have no date.
    """
    days = [day for span in spans for day in span.bounds if day is not None]
    if not days:
        return ""
    years = np.array([min(days), max(days)]).astype("M8[D]").astype("M8[Y]").astype(int) + 1970
    first, last = map(str, years.tolist())
    if first == last:
        return first
    is_short = first[:-2] == last[:-2] and len(first) == 4
    return f"{first}\N{EN DASH}{last[-2:] if is_short else last}"
