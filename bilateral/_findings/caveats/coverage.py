"""Where coverage differs: warnings of silence, and of sources that look at other times or less."""

from collections.abc import Iterator, Mapping, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.caveats.caveat import ALL, ONE, SUM, Caveat, on_all
from bilateral._findings.completeness import EXHAUSTIVE
from bilateral._findings.words import few
from bilateral.coverage import RANKS
from bilateral.ties import KINDS
from bilateral.vocabulary import topic_label


def of_coverage(cases: Sequence[CaseIndex]) -> Iterator[Caveat]:
    """Warn of what the coverage of cases leaves open, and of where it differs."""
    ranks = {entry.completeness for case in cases for entry in case.coverage} - {EXHAUSTIVE}
    if ranks:
        text = f"No record is not a zero: what the sources tell is {' or '.join(sorted(ranks))}."
        yield on_all("coverage", text)
    yield from _periods(cases)
    for case in cases:
        if not case.coverage:
            text = f"{case.title} has no coverage: its silence says nothing."
            yield Caveat(case.id, "coverage", ALL, None, None, text)
    looks = {case.id: _looks(case) for case in cases}
    yield from _completeness(cases, looks)
    yield from _silences(cases, looks)


def _periods(cases: Sequence[CaseIndex]) -> Iterator[Caveat]:
    """Say that the sources speak about different times, or about times of different length."""
    spans = {}
    for case in cases:
        if case.span is not None:
            first, last = case.span
            length = max(1, round((last - first).astype(int) / 365.25))
            years = f"{str(first)[:-6]}\N{EN DASH}{str(last)[:-6]}"
            spans[case.title] = f"{years} ({length} years)"
    if len(set(spans.values())) > 1:
        each = "; ".join(f"{title} {years}" for title, years in spans.items())
        yield on_all("period", f"The sources speak about different times: {each}.")


Looks = Mapping[str, Mapping[str, list[tuple[str | None, str]]]]


def _looks(case: CaseIndex) -> dict[str, list[tuple[str | None, str]]]:
    """Lay out the looks at a case: kind → topic (None for the whole kind) and completeness."""
    found: dict[str, list[tuple[str | None, str]]] = {}
    for entry in case.coverage:
        for kind in entry.kinds:
            found.setdefault(kind, []).append((None, entry.completeness))
        for topic in entry.topics:
            found.setdefault(topic.partition(".")[0], []).append((topic, entry.completeness))
    return found


def _completeness(cases: Sequence[CaseIndex], looks: Looks) -> Iterator[Caveat]:
    """Say at which kinds the sources of one case look more completely than those of another."""
    differing = []
    for kind in KINDS:
        best = {
            case.title: min((rank for _, rank in looks[case.id][kind]), key=RANKS.index)
            for case in cases
            if kind in looks[case.id]
        }
        if len(set(best.values())) > 1:
            differing.append(kind)
            each = "; ".join(f"{title} {rank}" for title, rank in best.items())
            text = f"{kind}: the sources look at it unequally: {each}."
            yield Caveat(None, "completeness", ONE, kind, None, text)
    if differing:
        text = f"The sources do not look equally completely at {few(differing)}."
        yield Caveat(None, "completeness", SUM, None, None, text)


def _silences(cases: Sequence[CaseIndex], looks: Looks) -> Iterator[Caveat]:
    """Say on which kinds the sources of a case are silent, or look at some topics only."""
    silent = []
    for case in cases:
        kinds = looks[case.id]
        narrow = {
            kind: [topic for topic, _ in kinds.get(kind, ()) if topic]
            for kind in KINDS
            if kinds and not any(topic is None for topic, _ in kinds.get(kind, ()))
        }
        for kind, topics in narrow.items():
            only = f" but {few(dict.fromkeys(map(topic_label, topics)))}" if topics else ""
            text = f"{kind}: in {case.title} the sources speak of nothing{only}."
            yield Caveat(case.id, "silence", ONE, kind, None, text)
        if narrow:
            silent.append(f"{case.title} {few(narrow)}")
    if silent:
        text = f"No source looks at the whole of these: {'; '.join(silent)}."
        yield Caveat(None, "silence", SUM, None, None, text)
