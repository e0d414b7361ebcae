"""Warnings about records: stages, units, times, single sources and claims."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.caveats.caveat import ONE, SUM, Caveat, on_kinds
from bilateral._findings.figures.figure import NOT_REPORTED, Figure
from bilateral._findings.grouping import grouped
from bilateral._findings.tie_view import TieView
from bilateral._findings.words import FEW, few
from bilateral.text.lists import join_list, pluralize
from bilateral.text.names import inside, speaker
from bilateral.ties import KINDS
from bilateral.vocabulary import adds_up, measure_label

APART = 1 / 3
"""The least difference in the share of delivered records that is reported."""
MANY_CLAIMS = 3
"""The least number of records on statements that is reported."""
DIFFERENT = {
    "unit": "in different units",
    "time": "on different time bases",
    "stage": "at different stages",
}
"""The ways in which the figures of one measure can differ."""


def of_records(cases: Sequence[CaseIndex]) -> Iterator[Caveat]:
    """Warn of records that differ in stage, unit or time, or rest on one source or claimant."""
    supporting = {case.id: _supporting(case.ties) for case in cases}
    yield from _stages(cases)
    yield from _figures(cases)
    yield from _sources(cases, supporting)
    for case in cases:
        yield from _claimants(case)
    yield from _figures_on_one(cases, supporting)


def _supporting(ties: Iterable[TieView]) -> set[str]:
    """Return the sources of all citations that support some ties."""
    return {cite.source for tie in ties for cite in tie.record.cites if cite.stance == "supports"}


def _stages(cases: Sequence[CaseIndex]) -> Iterator[Caveat]:
    """Name the kinds in which delivery rates differ; hostile ties are not deliveries."""
    differing = {}
    for kind in KINDS:
        parts = {}
        for case in cases:
            ties = [tie for tie in case.by_word.get(kind, ()) if not (tie.absent or tie.is_hostile)]
            if ties:
                done = sum(tie.stage == "delivered" for tie in ties)
                parts[inside(case.title)] = (done, len(ties))
        shares = [done / whole for done, whole in parts.values()]
        if shares and max(shares) - min(shares) >= APART:
            each = "; ".join(f"{title} {done} of {whole}" for title, (done, whole) in parts.items())
            differing[kind] = f"delivery rates differ: {each}"
    return on_kinds("stage", differing, "Delivery rates differ for")


def _figures(cases: Sequence[CaseIndex]) -> Iterator[Caveat]:
    """Name the measures that cases report in different units, time bases or stages."""
    words: dict[tuple[str, str], dict[str, dict[str, None]]] = {}
    for case in cases:
        for figure in _amounts(case):
            for about in DIFFERENT:
                if (word := getattr(figure, about)) != NOT_REPORTED:
                    of_case = words.setdefault((about, figure.measure), {})
                    of_case.setdefault(inside(case.title), {})[word.replace("_", " ")] = None
    differing: dict[str, list[str]] = {}
    for (about, measure), by_case in words.items():
        if len(by_case) > 1 and not set.intersection(*map(set, by_case.values())):
            differing.setdefault(about, []).append(measure_label(measure))
            each = "; ".join(f"{title} {few(used)}" for title, used in by_case.items())
            text = f"{measure_label(measure)}: reported {DIFFERENT[about]}: {each}."
            yield Caveat(about, text, ONE, measure=measure)
    for about in ("unit", "time"):
        if about in differing:
            text = f"Figures are reported {DIFFERENT[about]}: {few(differing[about])}."
            yield Caveat(about, text, SUM)


def _sources(cases: Sequence[CaseIndex], supporting: Mapping[str, set[str]]) -> Iterator[Caveat]:
    """Name the cases with one source, and how many records of the others have one."""
    alone = [case for case in cases if len(supporting[case.id]) == 1]
    if len(alone) == len(cases) > 1:
        yield Caveat("source", "Single source, uncorroborated: each case rests on one source.")
    elif alone:
        text = f"Single source, uncorroborated: {'; '.join(inside(case.title) for case in alone)}."
        only = alone[0].id if len(alone) == 1 else None
        yield Caveat("source", text, relationship=only)
    for case in cases:
        ties = [tie for tie in case.ties if not tie.absent]
        single = sum(len(_supporting([tie])) == 1 for tie in ties)
        if single and len(supporting[case.id]) > 1:
            number = f"{single} of {pluralize(len(ties), 'record')} {rest(single)}"
            text = f"{case.title}: {number} on a single source."
            yield Caveat("source", text, relationship=case.id)


def _claimants(case: CaseIndex) -> Iterator[Caveat]:
    """Write how many records rest on statements alone."""
    ties = grouped((tie for tie in case.ties if not tie.absent), attrgetter("kind"))
    claimed = {
        kind: claims
        for kind, of_kind in ties.items()
        if (claims := [tie.claimants for tie in of_kind if tie.claimants])
    }
    for kind, claims in claimed.items():
        if 2 * len(claims) >= len(ties[kind]):
            text = f"{kind}: of {inside(case.title)}, {_on_statements(claims, len(ties[kind]))}."
            yield Caveat("claimant", text, ONE, case.id, kind)
    every = [names for claims in claimed.values() for names in claims]
    if len(every) >= MANY_CLAIMS:
        text = f"{case.title}: {_on_statements(every, sum(map(len, ties.values())))}."
        yield Caveat("claimant", text, relationship=case.id)


def _on_statements(claims: Sequence[Sequence[str]], whole: int) -> str:
    """Write how many records rest on statements, and on whose."""
    is_one = all(len(names) == 1 for names in claims)
    each = "a statement by one person or body" if is_one else "statements by persons or bodies"
    tally = Counter(name for names in claims for name in names).most_common()
    named = [f"{name} ({count})" for name, count in tally[:FEW]]
    if len(tally) > FEW:
        named.append(pluralize(len(tally) - FEW, "further speaker"))
    number = f"{len(claims)} of {pluralize(whole, 'record')} {rest(len(claims))}"
    return f"{number} on {each} alone: {join_list(named)}"


def rest(number: int) -> str:
    """Return the verb for so many records."""
    return "rests" if number == 1 else "rest"


def _figures_on_one(
    cases: Sequence[CaseIndex], supporting: Mapping[str, set[str]]
) -> Iterator[Caveat]:
    """Name the measures whose figures rest on one source, or on one person's statement."""
    for case in cases:
        for measure, figures in grouped(_amounts(case), attrgetter("measure")).items():
            ties = [case.by_id[figure.tie] for figure in figures]
            # A source that states it itself counts as one more voice.
            voices = {name for tie in ties for name in tie.claimants or ("",)}
            origin = ""
            if voices != {""} and len(voices) == 1:
                origin = f"according to {speaker(voices.pop())} alone"
            elif len(supporting[case.id]) > 1 and len(_supporting(ties)) == 1:
                origin = "single source, uncorroborated"
            if origin:
                text = f"{measure_label(measure)}: in {inside(case.title)}, {origin}."
                yield Caveat("figure", text, ONE, case.id, measure=measure)


def _amounts(case: CaseIndex) -> list[Figure]:
    """Return the figures to compare: not durations or ordinals."""
    return [figure for figure in case.figures if figure.missing is None and adds_up(figure.measure)]
