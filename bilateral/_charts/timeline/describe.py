"""What a timeline says in words: its title, and its description for those who do not see it."""

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd

from bilateral._charts.names import state_name
from bilateral._charts.phrases import PHRASES
from bilateral._charts.tie_spans import BOUNDS, STAGES
from bilateral._charts.timeline.read import Ties
from bilateral.ties import KINDS

TO = "\u2013"
MOST_NAMED = 3
"""A title names the lapse of each of so many cases at most."""


def title(ties: Ties) -> str:
    """Say whether relations lapsed, if the frame tells it of all cases; else name the subject."""
    if not ties.names:
        return PHRASES["no_ties"]
    frame = ties.frame
    lapses = [
        _lapse(frame[frame["relationship"] == case], name, ties.disputed)
        for case, name in ties.names.items()
    ]
    if all(lapses) and len(lapses) <= MOST_NAMED:
        return "; ".join(lapses)
    return f"{_subject(ties)}, {_years(frame[~frame['absent']])}".removesuffix(", ")


def _subject(ties: Ties) -> str:
    names, count = ties.names, int((~ties.frame["absent"]).sum())
    if len(names) <= 2:
        return PHRASES["subject"].format("; ".join(names.values()), count)
    if ties.focal is None:
        return PHRASES["subject_cases"].format(len(names), count)
    return PHRASES["subject_focal"].format(state_name(ties.focal), len(names), count)


def _lapse(ties: pd.DataFrame, name: str, disputed: Collection[tuple[str, str]]) -> str:
    """Tell of one case when relations lapsed, or since when none is reported to have."""
    relations = ties[ties["topic"] == "diplomatic.relations"]
    there, gone = relations[~relations["absent"]], relations[relations["absent"]]
    lapses = [_span_of(row) for row in gone.to_dict("records")]
    if lapses and all(lapses):
        doubted = any(key in disputed for key in zip(gone["relationship"], gone["id"], strict=True))
        return PHRASES["disputed" if doubted else "lapsed"].format(name, ", ".join(lapses))
    begun = there["start_earliest"].dropna()
    if lapses or begun.empty:
        return ""
    return PHRASES["not_lapsed"].format(name, begun.min().year)


def _span_of(row: Mapping[Any, Any]) -> str:
    first, last = row["start_earliest"], row["end_latest"]
    if pd.isna(first) or pd.isna(last):
        return ""
    return f"{first.year}{TO}{last.year}" if first.year != last.year else str(first.year)


def _years(frame: pd.DataFrame) -> str:
    known = pd.concat([frame[bound].dropna() for bound in BOUNDS])
    if known.empty:
        return ""
    first, last = known.min().year, known.max().year
    return f"{first}{TO}{last}" if first != last else str(first)


def alt_text(ties: Ties) -> str:
    """Describe a timeline case by case: how many ties, of which kinds and stages, and how dated."""
    frame = ties.frame
    sentences = [
        _case(frame[frame["relationship"] == case], name) for case, name in ties.names.items()
    ]
    return " ".join([PHRASES["timeline"], *(sentences or [PHRASES["no_ties"] + "."])])


def _case(ties: pd.DataFrame, name: str) -> str:
    there = ties[~ties["absent"]]
    undated = ties[[*BOUNDS]].isna().all(axis=1)
    parts = [
        PHRASES["tie_count"].format(len(there), _years(there)).removesuffix(", "),
        _counts(there["kind"], KINDS),
        _counts(there["stage"].where(there["stage"].isin(STAGES), "unknown"), STAGES),
        *(f"{PHRASES['absent']}: {row}" for row in [_titles(ties[ties["absent"]])] if row),
        *(PHRASES["undated_count"].format(count) for count in [int(undated.sum())] if count),
    ]
    return f"{name}: {'; '.join(part for part in parts if part)}."


def _counts(values: pd.Series, order: tuple[str, ...]) -> str:
    counts = values.value_counts()
    return ", ".join(f"{counts[name]} {PHRASES[name]}" for name in order if name in counts)


def _titles(ties: pd.DataFrame, most: int = 4) -> str:
    shown = [
        f"{row['title']} ({_span_of(row)})" if _span_of(row) else row["title"]
        for row in ties.head(most).to_dict("records")
    ]
    return ", ".join(shown) + (f" +{len(ties) - most}" if len(ties) > most else "")
