"""What a timeline says in words: its title, and its description for those who do not see it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from bilateral._charts.names import capital, in_order, state_name
from bilateral._charts.phrases import PHRASES
from bilateral._charts.tie_spans import BOUNDS, STAGES, TieSpan
from bilateral._charts.timeline.read import Ties

TO = "\u2013"
RELATIONS, RUPTURE = "diplomatic.relations", "diplomatic.rupture"
LOWERING = "diplomatic.downgrading"
PLANS = ("planned", "agreed")
MOST_NAMED = 3
"""A title names the lapse of each of so many cases at most."""


def title(ties: Ties) -> str:
    """Write whether relations lapsed, if the frame shows it for all cases; else the subject."""
    if not ties.names:
        return PHRASES["no_ties"]
    frame = ties.frame
    lapses = [
        _lapse(frame[frame["relationship"] == case], name, ties.disputed)
        for case, name in ties.names.items()
    ]
    if all(lapses) and len(lapses) <= MOST_NAMED:
        return "; ".join(lapses)
    return ", ".join(filter(None, [_subject(ties), _years(ties.dated)]))


def _subject(ties: Ties) -> str:
    names = ties.names
    if len(names) <= 2:
        return "; ".join(names.values())
    if ties.focal is None:
        return PHRASES["cases"].format(len(names))
    return PHRASES["subject_focal"].format(capital(state_name(ties.focal)), len(names))


def _lapse(ties: pd.DataFrame, name: str, disputed: Collection[tuple[str, str]]) -> str:
    """Tell of one case when relations lapsed or were broken, or since when neither is reported."""
    relations = ties[ties["topic"] == RELATIONS]
    there, gone = relations[~relations["absent"]], relations[relations["absent"]]
    ruptures, lowered = (
        ties[(ties["topic"] == topic) & ~ties["absent"]] for topic in (RUPTURE, LOWERING)
    )
    # A break that is only announced is none, and says that relations were not left as they were.
    broken = ruptures[~ruptures["stage"].isin(PLANS)]
    for found, phrase in ((gone, "lapsed"), (broken, "broken"), (lowered, "lowered")):
        years = [_span_of(row) for row in found.to_dict("records")]
        if years and all(years):
            keys = zip(found["relationship"], found["id"], strict=True)
            doubt = PHRASES["disputed"] if any(key in disputed for key in keys) else ""
            again = _resumed(there, found) if phrase == "broken" else ""
            return f"{PHRASES[phrase].format(name, ', '.join(years))}{again} {doubt}".strip()
    # What ended was there no more; a beginning that is known to no year gives no year to name.
    begun = {day.year for end in BOUNDS[:2] for day in there[end].dropna().nsmallest(1)}
    ends = there.loc[there["form"].ne("event"), "end_latest"]
    is_whole = gone.empty and ruptures.empty and lowered.empty and ends.isna().all()
    return PHRASES["not_lapsed"].format(name, *begun) if is_whole and len(begun) == 1 else ""


def _resumed(there: pd.DataFrame, broken: pd.DataFrame) -> str:
    """Say in which year relations were resumed after the last break, where that is known."""
    later = there[there["start_earliest"] > broken["start_latest"].max()]
    years = {day.year for end in BOUNDS[:2] for day in later[end]}
    return PHRASES["resumed_later"].format(*years) if len(years) == 1 else ""


def _span_of(row: Mapping[Any, Any]) -> str:
    first, last = row["start_earliest"], row["end_latest"]
    if pd.isna(first) or pd.isna(last):
        return ""
    return f"{first.year}{TO}{last.year}" if first.year != last.year else str(first.year)


def _years(spans: Sequence[TieSpan]) -> str:
    """Write from when to when ties are dated, absences excepted."""
    there = [span for span in spans if span.shape in ("bar", "mark")]
    known = [bound for span in there for bound in span.bounds if bound is not None]
    if not known:
        return ""
    years = np.array([min(known), max(known)]).astype("M8[D]").astype("M8[Y]").astype(int) + 1970
    first, last = years.tolist()
    return f"{first}{TO}{last}" if first != last else str(first)


def alt_text(ties: Ties) -> str:
    """Describe a timeline case by case: how many ties, of which kinds and stages, and how dated."""
    frame = ties.frame
    sentences = [
        _case(
            [span for span in ties.spans if span.case == case],
            frame[frame["relationship"] == case],
            name,
        )
        for case, name in ties.names.items()
    ]
    return " ".join([PHRASES["timeline"], *(sentences or [PHRASES["no_ties"] + "."])])


def _case(spans: Sequence[TieSpan], ties: pd.DataFrame, name: str) -> str:
    there, undated = ties[~ties["absent"]], sum(not span.dated for span in spans)
    parts = [
        PHRASES["tie_count"].format(len(there), _years(spans)).removesuffix(", "),
        _counts(there["kind"], in_order(there["kind"])),
        _counts(there["stage"].where(there["stage"].isin(STAGES), "unknown"), STAGES),
        *(f"{PHRASES['absent']}: {row}" for row in [_titles(ties[ties["absent"]])] if row),
        *([PHRASES["undated_count"].format(undated)] if undated else []),
    ]
    sentence = f"{'; '.join(part for part in parts if part)}."
    return f"{name}: {sentence}" if name else sentence


def _counts(values: pd.Series, order: Sequence[str]) -> str:
    counts = values.value_counts()
    return ", ".join(
        f"{counts[name]} {PHRASES.get(name, name)}" for name in order if name and name in counts
    )


def _titles(ties: pd.DataFrame, most: int = 4) -> str:
    shown = [
        f"{row['title']} ({_span_of(row)})" if _span_of(row) else row["title"]
        for row in ties.head(most).to_dict("records")
    ]
    return ", ".join(shown) + (f" +{len(ties) - most}" if len(ties) > most else "")
