"""What a timeline says in words: its title, and its description for those who do not see it."""

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd

from bilateral._charts.names import case_names, state_name
from bilateral._charts.phrases import words
from bilateral._charts.tie_spans import BOUNDS, STAGES, seen_by_all
from bilateral.ties import KINDS

TO = "\u2013"
MOST_NAMED = 3
"""A title names the lapse of each of so many cases at most."""


def title_of(frame: pd.DataFrame, **options: Any) -> str:
    """Say whether relations lapsed, if the frame tells it of all cases; else name the subject."""
    if options.get("title"):
        return str(options["title"])
    frame = frame.astype({"absent": bool})
    lang, focal = options.get("lang", "en"), seen_by_all(frame, options.get("focal"))
    table, names = words(lang), case_names(frame, focal, options.get("names"), lang)
    if not names:
        return table["no_ties"]
    disputed = set(options.get("contradicted", ()))
    told = [
        _lapse(frame[frame["relationship"] == case], name, lang, disputed)
        for case, name in names.items()
    ]
    if all(told) and len(told) <= MOST_NAMED:
        return "; ".join(told)
    years = _years(frame[~frame["absent"]])
    return f"{_subject(frame, names, focal, lang)}, {years}".removesuffix(", ")


def _subject(frame: pd.DataFrame, names: Mapping[str, str], focal: str | None, lang: str) -> str:
    table = words(lang)
    ties = int((~frame["absent"]).sum())
    if len(names) <= 2:
        return table["subject"].format("; ".join(names.values()), ties)
    if focal is None:
        return table["subject_cases"].format(len(names), ties)
    return table["subject_focal"].format(state_name(focal), len(names), ties)


def _lapse(ties: pd.DataFrame, name: str, lang: str, disputed: Collection[tuple[str, str]]) -> str:
    """Tell of one case when relations lapsed, or since when none is reported to have."""
    table = words(lang)
    relations = ties[ties["topic"] == "diplomatic.relations"]
    there, gone = relations[~relations["absent"]], relations[relations["absent"]]
    lapses = [_span_of(row) for row in gone.to_dict("records")]
    if lapses and all(lapses):
        doubted = any(key in disputed for key in zip(gone["relationship"], gone["id"], strict=True))
        return table["disputed" if doubted else "lapsed"].format(name, ", ".join(lapses))
    begun = there["start_earliest"].dropna()
    if lapses or begun.empty:
        return ""
    return table["not_lapsed"].format(name, begun.min().year)


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


def tell(frame: pd.DataFrame, **options: Any) -> str:
    """Describe a timeline case by case: how many ties, of which kinds and stages, and how dated."""
    frame = frame.astype({"absent": bool})
    lang, focal = options.get("lang", "en"), seen_by_all(frame, options.get("focal"))
    names = case_names(frame, focal, options.get("names"), lang)
    sentences = [
        _case(frame[frame["relationship"] == case], name, lang) for case, name in names.items()
    ]
    return " ".join([words(lang)["timeline"], *(sentences or [words(lang)["no_ties"] + "."])])


def _case(ties: pd.DataFrame, name: str, lang: str) -> str:
    table = words(lang)
    there = ties[~ties["absent"]]
    undated = ties[[*BOUNDS]].isna().all(axis=1)
    parts = [
        table["tie_count"].format(len(there), _years(there)).removesuffix(", "),
        _counts(there["kind"], KINDS, table),
        _counts(there["stage"].where(there["stage"].isin(STAGES), "unknown"), STAGES, table),
        *(f"{table['absent']}: {row}" for row in [_titles(ties[ties["absent"]])] if row),
        *(table["undated_count"].format(count) for count in [int(undated.sum())] if count),
    ]
    return f"{name}: {'; '.join(part for part in parts if part)}."


def _counts(values: pd.Series, order: tuple[str, ...], table: Mapping[str, str]) -> str:
    counts = values.value_counts()
    return ", ".join(f"{counts[name]} {table[name]}" for name in order if name in counts)


def _titles(ties: pd.DataFrame, most: int = 4) -> str:
    shown = [
        f"{row['title']} ({_span_of(row)})" if _span_of(row) else row["title"]
        for row in ties.head(most).to_dict("records")
    ]
    return ", ".join(shown) + (f" +{len(ties) - most}" if len(ties) > most else "")
