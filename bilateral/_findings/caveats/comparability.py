"""Where records differ: warnings of stages, units, times, and of what one source or claim bears."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from bilateral._findings.caveats.caveat import ALL, ONE, SUM, Caveat, on_all
from bilateral._findings.counting import read_rows
from bilateral._findings.record_summaries import Titles, counted, in_words
from bilateral.ties import KINDS
from bilateral.vocabulary import adds_up, measure_label

Tables = Mapping[str, pd.DataFrame]
Support = Mapping[tuple[str, str], list[tuple[str | None, str]]]

APART = 1 / 3
"""From so great a difference in the share of ties that got to delivery, stages differ."""
MANY_CLAIMS = 3
"""From so many ties on, it is worth a warning that they are claims."""


def of_records(tables: Tables, titles: Titles) -> Iterator[Caveat]:
    """Warn of records that differ in stage, unit or time, or stand on one source or claimant.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    titles : mapping of str to str
        What to call each relationship.
    """
    support = _support(tables["citations"])
    yield from _stages(tables["ties"], titles)
    yield from _figures(tables["quantities"], titles)
    yield from _sources(support, titles)
    yield from _claimants(tables["ties"], support, titles)
    yield from _borne(tables["quantities"], support, titles)


def _support(cites: pd.DataFrame) -> Support:
    """Give who claims each tie, and in which source."""
    found: dict[tuple[str, str], list[tuple[str | None, str]]] = {}
    fields = ["relationship", "tie", "attributed_to", "source", "stance"]
    for case, tie, claimant, source, stance in read_rows(cites, fields):
        if stance == "supports":
            found.setdefault((case, tie), []).append((claimant, source))
    return found


def _stages(ties: pd.DataFrame, titles: Titles) -> Iterator[Caveat]:
    """Say in which kinds the cases are at different stages: one planned, another delivered."""
    tally: Counter[tuple[str, str, bool]] = Counter()
    for case, kind, absent, stage in read_rows(ties, ["relationship", "kind", "absent", "stage"]):
        if not absent:
            tally[case, kind, stage == "delivered"] += 1
    differing = []
    for kind in KINDS:
        told = {
            title: (tally[case, kind, True], whole)
            for case, title in titles.items()
            if (whole := tally[case, kind, True] + tally[case, kind, False])
        }
        shares = [done / whole for done, whole in told.values()]
        if shares and max(shares) - min(shares) >= APART:
            differing.append(kind)
            each = "; ".join(f"{title} {done} of {whole}" for title, (done, whole) in told.items())
            text = f"{kind}: unequal parts of the ties got to delivery: {each}."
            yield Caveat(None, "stage", ONE, kind, None, text)
    if differing:
        text = f"Stages differ: of {in_words(differing)}, one case holds more that is only a plan."
        yield Caveat(None, "stage", SUM, None, None, text)


def _figures(quantities: pd.DataFrame, titles: Titles) -> Iterator[Caveat]:
    """Say which measures two cases tell in different units, times or stages."""
    held: dict[tuple[str, str], dict[str, dict[str, None]]] = {}
    fields = ["relationship", "measure", "unit", "time", "stage", "missing"]
    for case, measure, unit, time, stage, missing in read_rows(quantities, fields):
        # How long something lasted, or which congress it was, nobody sets side by side.
        if case in titles and missing is None and adds_up(measure):
            for about, word in (("unit", unit), ("time", time), ("stage", stage)):
                own = held.setdefault((about, measure), {}).setdefault(case, {})
                own[(word or "unknown").replace("_", " ")] = None
    differing: dict[str, list[str]] = {}
    for (about, measure), cases in held.items():
        if len(cases) > 1 and not _alike(cases.values()):
            differing.setdefault(about, []).append(measure_label(measure))
            each = "; ".join(f"{titles[case]} {in_words(words)}" for case, words in cases.items())
            text = f"{measure_label(measure)}: told in different {about}s: {each}."
            yield Caveat(None, about, ONE, None, measure, text)
    for about in ("unit", "time"):
        if about in differing:
            text = f"Figures are told in different {about}s: {in_words(differing[about])}."
            yield Caveat(None, about, SUM, None, None, text)


def _alike(cases: Iterable[Mapping[str, None]]) -> bool:
    """Say whether all cases have a word in common."""
    return bool(set.intersection(*(set(words) for words in cases)))


def _sources(support: Support, titles: Titles) -> Iterator[Caveat]:
    """Say which cases rest on one source."""
    count = {case: _sources_in(support, case) for case in titles}
    alone = [case for case, sources in count.items() if len(sources) == 1]
    if len(alone) == len(titles) > 1:
        yield on_all("source", "Nothing is confirmed twice: each case rests on one source.")
        return
    if alone:
        each = in_words(titles[case] for case in alone)
        text = f"What rests on one source is not confirmed by another: {each}."
        yield Caveat(alone[0] if len(alone) == 1 else None, "source", ALL, None, None, text)


def _sources_in(support: Support, case: str) -> set[str]:
    return {source for (own, _), cites in support.items() if own == case for _, source in cites}


def _claimants(ties: pd.DataFrame, support: Support, titles: Titles) -> Iterator[Caveat]:
    """Say how much rests on somebody's word alone: what one person says is one testimony."""
    whole: Counter[tuple[str, str]] = Counter()
    claims: dict[tuple[str, str], Counter[str]] = {}
    claimed: Counter[tuple[str, str]] = Counter()
    for case, tie, kind, absent in read_rows(ties, ["relationship", "id", "kind", "absent"]):
        if absent:
            continue
        whole[case, kind] += 1
        names = _claimed(support.get((case, tie), ()))
        claimed[case, kind] += bool(names)
        claims.setdefault((case, kind), Counter()).update(names)
    for case, title in titles.items():
        own = [kind for held, kind in claims if held == case and claimed[case, kind]]
        for kind in own:
            if 2 * claimed[case, kind] >= whole[case, kind]:
                part = f"{claimed[case, kind]} of {counted(whole[case, kind], 'tie')}"
                each = _each(claims[case, kind])
                text = f"{kind}: told in {title} on somebody's word alone, {part}: {each}."
                yield Caveat(case, "claimant", ONE, kind, None, text)
        number = sum(claimed[case, kind] for kind in own)
        if number >= MANY_CLAIMS:
            of_all = sum(count for (held, _), count in whole.items() if held == case)
            every = _each(sum((claims[case, kind] for kind in own), Counter[str]()))
            text = f"{title}: {number} of {of_all} ties are claims: {every}."
            yield Caveat(case, "claimant", ALL, None, None, text)


def _claimed(cites: Iterable[tuple[str | None, str]]) -> set[str]:
    """Give those on whose word alone a tie rests; nobody where a source says it itself too."""
    names = {claimant for claimant, _ in cites}
    return set() if None in names else {name for name in names if name}


def _each(told: Counter[str]) -> str:
    return in_words(f"{who} ({count})" for who, count in told.most_common())


def _borne(quantities: pd.DataFrame, support: Support, titles: Titles) -> Iterator[Caveat]:
    """Name the measures whose figures one source bears, or one person's word."""
    held: dict[tuple[str, str], list[list[tuple[str | None, str]]]] = {}
    fields = ["relationship", "tie", "measure", "missing"]
    for case, tie, measure, missing in read_rows(quantities, fields):
        if missing is None and case in titles and adds_up(measure):
            held.setdefault((case, measure), []).append(support.get((case, tie), []))
    many = {case for case in titles if len(_sources_in(support, case)) > 1}
    for (case, measure), cites in held.items():
        claimants = set.union(*(_claimed(each) or {""} for each in cites))
        sources = {source for each in cites for _, source in each}
        if claimants != {""} and len(claimants) == 1:
            text = f"{measure_label(measure)}: in {titles[case]} told by {claimants.pop()} alone."
            yield Caveat(case, "figure", ONE, None, measure, text)
        elif case in many and len(sources) == 1:
            text = f"{measure_label(measure)}: in {titles[case]} told by one source alone."
            yield Caveat(case, "figure", ONE, None, measure, text)
