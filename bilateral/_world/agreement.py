"""Agreement: records and data on the same thing, where they meet and where they contradict."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

import numpy as np
import pandas as pd

from bilateral._findings.finding import Finding
from bilateral._world.pairs import Pair
from bilateral._world.series import Series, series
from bilateral._world.variables import Variable, card_columns, choose, panel_columns
from bilateral._world.words import named, names_of_pairs, sources_of
from bilateral.errors import DataSetError, refuse_unknown
from bilateral.frame_columns import numbers, texts
from bilateral.panel.contradicted import lasts_all
from bilateral.panel.from_relationships import reported
from bilateral.panel.knowledge import ABSENT, UNDER_HALF_STEP, VALUE, WORDS, ZERO
from bilateral.relationship import Relationship
from bilateral.text.lists import join_list, pluralize
from bilateral.ties import KINDS
from bilateral.vocabulary import codes

VERDICTS = ("both", "neither", "contradiction", "open", "data alone", "records alone")
"""Both report it; both report that there was none; one reports it and the other that there was
none; what the records report is possible, disputed or of a part of the year, or the data are
rounded; only one of them says anything."""
AMOUNTS_TO = {"surely": "yes", "reported absent": "no", "none": "no", "disputed": "open",
        "possibly": "open"}  # fmt: skip
"""What a word of the records amounts to; the others say nothing."""
YEARS = 6
"""How many years of a contradiction a sentence lists."""


class Match(NamedTuple):
    """The types of tie that a column counts, which of its two states is their sender, and more.

    `zero_says_none` is whether 0 says that there was none; of reports of events it says nothing.
    """

    topics: tuple[str, ...]
    sent_by: Literal["a", "b"] = "a"
    zero_says_none: bool = True


class Year(NamedTuple):
    """A year of a series: what the records and the data report."""

    series: Series
    topics: tuple[str, ...]
    place: int
    records: str
    verdict: str


def agreement(
    pairs: Sequence[Pair],
    relationships: Sequence[Relationship],
    *,
    columns: Sequence[str] | str | None = None,
    topics: Mapping[str, str | Sequence[str]] | None = None,
) -> Finding:
    """Compare what the records report with what the data count, year by year.

    A column is compared with the types of tie that its card names: trade with goods, missions with
    embassies. A value above 0 says that there was such a tie in the year, 0 that there was none;
    what is unknown or was not observed says nothing. Records say that there was one where a tie is
    surely active in the year, none where a source reports its absence, and nothing where no record
    is about the year. The two contradict each other only where what the records report surely lasts
    all year: data may be counted on any day of it.

    Parameters
    ----------
    pairs, relationships
        Bound by the comparison.
    columns : str or sequence of str, optional
        Columns of the panel; by default all whose card names types of tie, or that `topics` names.
    topics : mapping, optional
        Column → kind or topic of ties (or several), for columns of your own; the sender of a tie is
        the first state of the column.

    Returns
    -------
    Finding
        `frame` has a row for each series and year in which one of the two says something: ``pair,
        series, sender, receiver, column, label, unit, topics, year, value, known, records,
        verdict``. A verdict is ``both``, ``neither``, ``contradiction``, ``open``, ``data alone``
        or ``records alone``.

    Raises
    ------
    UnknownNameError
        If the panel has no such column, or there is no such kind or topic.
    DataSetError
        If there are no relationships, or no column has types of tie to be compared with.

    Examples
    --------
    >>> import bilateral as bl
    >>> import pandas as pd
    >>> missions = pd.DataFrame({"state_a": "PAK", "state_b": "CUB", "year": [1965, 1985],
    ...                          "mission": [1, 0]})
    >>> panel = bl.dyad_years(years=(1960, 2000)).add(missions)
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"), panel=panel)
    >>> found = both.agreement(topics={"mission": "diplomatic.embassy"}).frame
    >>> found.loc[found["known"] == "value", "verdict"].tolist()
    ['both', 'contradiction']
    """
    if not relationships:
        msg = "there are no records; compare relationships: bl.compare(pak, lao, panel=panel)"
        raise DataSetError(msg)
    chosen = choose(pairs[0].panel, columns)
    matches = _matches(chosen, topics or {})
    if not matches:
        msg = (
            "no column of the panel is about what ties record; add one that is, such as "
            "'cow-trade', or name the types of tie: topics={'column': 'trade.goods'}"
        )
        raise DataSetError(msg)
    years = [
        year
        for pair, case in zip(pairs, relationships, strict=True)
        for each in series(pair, list(matches))
        for year in _years(each, case, matches[each.variable])
    ]
    cited = [source for case in relationships for source in case.sources]
    sources = {source.id: source for source in (*sources_of(pairs[0].panel, matches), *cited)}
    return Finding(
        title=f"{names_of_pairs(pairs)}: records and data",
        summary=_summary(years),
        frame=_frame(years),
        warnings=_warnings(chosen, matches, columns),
        sources=tuple(sources.values()),
        grid=_grid(years),
    )


def _matches(
    chosen: Sequence[Variable], given: Mapping[str, str | Sequence[str]]
) -> dict[Variable, Match]:
    """Return the types of tie of each variable that has any."""
    by_name = {variable.name: variable for variable in chosen}
    found = {}
    for variable in chosen:
        match = _match_of_card(variable)
        if match is not None:
            found[variable] = match
    for column, topics in given.items():
        refuse_unknown("column of the panel", column, by_name)
        words = (topics,) if isinstance(topics, str) else tuple(topics)
        for word in words:
            refuse_unknown("kind or topic", word, {*KINDS, *codes("topics")})
        found[by_name[column]] = Match(words)
    return found


def _match_of_card(variable: Variable) -> Match | None:
    found = (column for column in card_columns(variable) if column.topics)
    of_panel = (column for column in panel_columns(variable) if column.topics)
    return next(
        (Match(column.topics, column.sent_by) for column in found),
        next((Match(it.topics, zero_says_none=it.zero_says_none) for it in of_panel), None),
    )


def _years(each: Series, case: Relationship, match: Match) -> Iterator[Year]:
    """Yield the years in which the records or the data say something."""
    first, second = each.pair.ids
    if each.variable.about == "dyad":
        directions = frozenset([(first, second), (second, first)])
    elif each.sender is None or each.receiver is None:
        return
    else:
        ends = (each.sender, each.receiver)
        directions = frozenset([ends if match.sent_by == "a" else ends[::-1]])
    years = each.years.tolist()
    by_topic = [reported(case, topic, directions, years) for topic in match.topics]
    for place, words in enumerate(zip(*by_topic, strict=True)):
        word = _strongest(words)
        verdict = _verdict(_of_data(each, place, match), AMOUNTS_TO.get(word))
        if verdict == "contradiction" and not _all_year(case, match.topics, word, years[place]):
            verdict = "open"
        if verdict is not None:
            yield Year(each, match.topics, place, word, verdict)


def _strongest(words: Iterable[str]) -> str:
    """Return what several topics amount to: one that holds decides; absence must be of all."""
    found = list(words)
    order = ("surely", "disputed", "possibly", "no record", "not observed")
    return next((word for word in order if word in found), found[0])


def _all_year(case: Relationship, topics: Sequence[str], word: str, year: int) -> bool:
    """Return whether what the records report of a year, or that nothing was, is about all of it."""
    if word == "none":
        return True
    return any(
        lasts_all(tie.bounds, year)
        for tie in case.ties
        if {tie.kind, tie.topic} & {*topics} and tie.absent == (word == "reported absent")
    )


def _of_data(each: Series, place: int, match: Match) -> str | None:
    """Return whether the data say that there was any: yes, no, open, or nothing."""
    known = int(each.values.known[place])
    if known == UNDER_HALF_STEP:
        return "open"
    if known not in (VALUE, ZERO, ABSENT) or np.isnan(each.values.lower[place]):
        return None
    if each.values.lower[place] > 0:
        return "yes"
    return "no" if match.zero_says_none else None


def _verdict(data: str | None, records: str | None) -> str | None:
    if data is None or records is None:
        return "data alone" if data else "records alone" if records else None
    if "open" in (data, records):
        return "open"
    if data != records:
        return "contradiction"
    return "both" if data == "yes" else "neither"


def _frame(years: Sequence[Year]) -> pd.DataFrame:
    words = np.array(WORDS, dtype=object)
    exact = [float(year.series.values.exact[year.place]) for year in years]
    columns: dict[str, Any] = {
        "pair": texts([year.series.pair.id for year in years]),
        "series": texts([year.series.label for year in years]),
        "sender": texts([year.series.sender for year in years]),
        "receiver": texts([year.series.receiver for year in years]),
        "column": texts([year.series.variable.name for year in years]),
        "label": texts([year.series.variable.label for year in years]),
        "unit": texts([year.series.variable.unit for year in years]),
        "topics": texts(["; ".join(year.topics) for year in years]),
        "year": np.array([int(year.series.years[year.place]) for year in years], dtype=np.int64),
        "value": numbers([None if np.isnan(value) else value for value in exact]),
        "known": texts([words[year.series.values.known[year.place]] for year in years]),
        "records": texts([year.records for year in years]),
        "verdict": texts([year.verdict for year in years]),
    }
    return pd.DataFrame(columns)


def _by_series(years: Sequence[Year]) -> dict[tuple[str, str, str], list[Year]]:
    found: dict[tuple[str, str, str], list[Year]] = {}
    for year in years:
        key = (year.series.variable.name, year.series.pair.id, year.series.label)
        found.setdefault(key, []).append(year)
    return found


def _grid(years: Sequence[Year]) -> pd.DataFrame:
    """Count the years of each verdict for each series."""
    rows = []
    for some in _by_series(years).values():
        counts = dict.fromkeys(VERDICTS, 0)
        for year in some:
            counts[year.verdict] += 1
        shown = {verdict: str(count) for verdict, count in counts.items()}
        each = some[0].series
        rows.append({"column": named(each.variable), "of": each.label, **shown})
    return pd.DataFrame(rows)


def _summary(years: Sequence[Year]) -> str:
    """Say for each series in how many years the two meet, and in which they contradict."""
    sentences = []
    for some in _by_series(years).values():
        both = [year for year in some if year.verdict in ("both", "neither")]
        against = [year for year in some if year.verdict == "contradiction"]
        compared = len(both) + len(against)
        if not compared:
            continue
        each = some[0].series
        part = f"{named(each.variable)}, {each.label}: records and data can be compared in "
        part += f"{pluralize(compared, 'year')} and agree in {len(both)}"
        if against:
            listed = [str(each.years[year.place]) for year in against]
            part += f"; they contradict each other in {join_list(listed, most=YEARS)}"
        sentences.append(f"{part}.")
    if not sentences:
        return "In no year do both the records and the data say whether there was any."
    return " ".join(sentences)


def _warnings(
    chosen: Sequence[Variable], matches: Iterable[Variable], columns: Any
) -> tuple[str, ...]:
    """Name the columns that were asked for and are about no type of tie."""
    left_out = [variable.label for variable in chosen if variable not in set(matches)]
    if columns is None or not left_out:
        return ()
    return (f"not compared, since no type of tie is named for them: {join_list(left_out)}.",)
