"""Warnings about coverage: silence, different periods, and incomplete coverage."""

from collections.abc import Iterator, Mapping, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.caveats.caveat import ONE, SUM, Caveat, on_kinds
from bilateral._findings.completeness import EXHAUSTIVE
from bilateral._findings.words import few, format_years
from bilateral._states import state
from bilateral._states.in_sentence import in_sentence
from bilateral.coverage import RANKS, Coverage
from bilateral.dates.in_words import year_of
from bilateral.text.lists import join_list, pluralize
from bilateral.text.names import inside
from bilateral.ties import KINDS
from bilateral.vocabulary import topic_label

RANK_WORDS = {
    "exhaustive": "exhaustive",
    "selective": "partial account",
    "incidental": "mentioned in passing",
}
"""How completely sources cover something."""
PARTIAL = {
    "selective": "the sources give a partial account",
    "incidental": "some sources mention ties only in passing",
}
"""The reasons why "no record" does not mean "none"."""


def of_coverage(cases: Sequence[CaseIndex]) -> Iterator[Caveat]:
    """Warn of gaps and differences in the coverage of cases."""
    ranks = {entry.completeness for case in cases for entry in case.coverage}
    why = [words for rank, words in PARTIAL.items() if rank in ranks]
    if why:
        but = ", except where a source is exhaustive" if EXHAUSTIVE in ranks else ""
        text = f'"No record" does not mean "none"{but}: {join_list(why)}.'
        yield Caveat("coverage", text)
    yield from _periods(cases)
    for case in cases:
        if not case.coverage:
            chosen = " for what was chosen" if case.filters else ""
            text = f"no coverage is stated{chosen}, so a missing record means nothing"
            yield Caveat("coverage", f"{case.title}: {text}.", relationship=case.id)
    looks = {case.id: _looks(case) for case in cases}
    yield from _completeness(cases, looks)
    yield from _silences(cases, looks)


def _periods(cases: Sequence[CaseIndex]) -> Iterator[Caveat]:
    """Warn that the sources cover different periods."""
    spans = {}
    for case in cases:
        if case.span is not None:
            first, last = case.span
            length = max(1, round((last - first).astype(int) / 365.25))
            years = format_years(f"{year_of(first)}/{year_of(last)}")
            spans[inside(case.title)] = f"{years} ({pluralize(length, 'year')})"
    if len(set(spans.values())) > 1:
        each = "; ".join(f"{title} {years}" for title, years in spans.items())
        yield Caveat("period", f"The sources cover different periods: {each}.")


Looks = Mapping[str, Mapping[str, list[Coverage]]]
"""The coverage of each kind of each case, or of topics of it: case → kind → coverage."""


def _looks(case: CaseIndex) -> dict[str, list[Coverage]]:
    """Return the coverage of a case by the kinds that it covers, whole or in part."""
    return {
        kind: entries
        for kind in KINDS
        if (entries := [entry for entry in case.coverage if kind in _kinds(entry)])
    }


def _kinds(entry: Coverage) -> set[str]:
    return {*entry.kinds, *(topic.partition(".")[0] for topic in entry.topics)}


def _completeness(cases: Sequence[CaseIndex], looks: Looks) -> Iterator[Caveat]:
    """Name the kinds that the sources of one case cover more completely than those of another."""
    differing = {}
    for kind in KINDS:
        best = {
            inside(case.title): min(
                (entry.completeness for entry in looks[case.id][kind]), key=RANKS.index
            )
            for case in cases
            if kind in looks[case.id]
        }
        if len(set(best.values())) > 1:
            each = "; ".join(f"{title} ({RANK_WORDS[rank]})" for title, rank in best.items())
            differing[kind] = f"coverage differs in completeness: {each}"
    return on_kinds("completeness", differing, "Coverage differs in completeness for")


def _silences(cases: Sequence[CaseIndex], looks: Looks) -> Iterator[Caveat]:
    """Name the kinds that the sources of a case do not cover in full, except hidden ones."""
    incomplete = []
    for case in cases:
        found = {
            kind: text
            for kind in KINDS
            if case.coverage and (text := _gap(case, kind, looks[case.id].get(kind, [])))
        }
        for kind, text in found.items():
            yield Caveat("silence", f"{kind}: {text}.", ONE, case.id, kind)
        if found:
            incomplete.append(f"{inside(case.title)} ({few(found)})")
    if incomplete:
        text = f"Coverage is incomplete for {'; '.join(incomplete)}."
        yield Caveat("silence", text, SUM)


def _gap(case: CaseIndex, kind: str, entries: Sequence[Coverage]) -> str:
    """Write what of a kind the sources of a case leave out; empty if they cover all of it."""
    ties = case.by_word.get(kind, ())
    if not ties and case.is_hidden(kind):
        return ""
    if not entries:
        if ties:
            return f"recorded in {inside(case.title)}, though outside the stated coverage"
        return f"not covered by the sources of {inside(case.title)}"
    whole = [entry for entry in entries if kind in entry.kinds]
    if not whole:
        topics = dict.fromkeys(
            topic_label(topic)
            for entry in entries
            for topic in entry.topics
            if topic.startswith(f"{kind}.")
        )
        return f"the sources of {inside(case.title)} cover only {few(topics)}"
    senders = {entry.direction.partition(">")[0] for entry in whole}
    if "both" in senders or len(senders) > 1:
        return ""
    sender = in_sentence(state(senders.pop()).name)
    return f"the sources of {inside(case.title)} cover only what {sender} sends"
