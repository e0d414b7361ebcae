"""Rule on evidence: number of sources, years covered, attribution, and contradictions."""

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.filters import filter_words
from bilateral._findings.summary.grounds import clause
from bilateral._findings.summary.sentence import (
    LAST,
    Clause,
    Sentence,
    Subject,
    joined_clauses,
    sentence,
)
from bilateral._findings.summary.voice import Voice, state_name
from bilateral._states import state
from bilateral.coverage import RANKS
from bilateral.dates.bounds import Day
from bilateral.dates.in_words import year_of
from bilateral.text.lists import join_list

SUBJECT = Subject(first="the records on {focal} and {other}", later="those on {other}")

SOURCES = {
    "article-journal": "journal article",
    "article-magazine": "magazine article",
    "article-newspaper": "newspaper article",
    "book": "book",
    "chapter": "chapter of a book",
    "dataset": "data set",
    "entry-encyclopedia": "encyclopedia article",
    "personal_communication": "private letter",
    "report": "report",
    "thesis": "thesis",
    "treaty": "treaty",
    "webpage": "web page",
}
"""Types of CSL-JSON in words; any other is a document."""

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

COVERAGE = dict(
    zip(RANKS, ("in full", "in part", "in passing"), strict=True),
)
"""The completeness of sources, in words."""

SHARES = {
    Fraction(1, 20): "about a twentieth",
    Fraction(1, 10): "about a tenth",
    Fraction(1, 5): "about a fifth",
    Fraction(1, 4): "about a quarter",
    Fraction(1, 3): "about a third",
    Fraction(1, 2): "about half",
    Fraction(2, 3): "about two thirds",
    Fraction(3, 4): "about three quarters",
    Fraction(9, 10): "nearly all",
}
"""Shares in words: more digits would be false precision."""

FEW = 3
"""So many are counted in place of a share."""

FIELDS = {"date": "dates", "quantities": "figures", "absent": "whether a thing was there at all"}
"""What contradictions are about, in words; any other field goes by its name."""


BODIES = (
    "Bureau",
    "Cabinet",
    "Department",
    "Embassy",
    "Government",
    "Ministry",
    "Parliament",
    "Presidency",
)
"""Words in the names of bodies of a state."""


def evidence(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Write how many sources each case has, what they cover, and how much is attributed."""
    clauses = [read(case) for case in cases]
    chosen = filter_words(cases)
    opening = f"of what was chosen ({chosen}), " if chosen else ""
    text = opening + joined_clauses(clauses, SUBJECT, voice)
    yield sentence("evidence", text, clauses, LAST)


def read(case: CaseIndex) -> Clause:
    """Read the evidence of a case."""
    claimed = [tie for tie in case.ties if tie.claimants]
    disputed = [tie for tie in case.ties if tie.id in case.disputed("")]
    says = f"rest on {_sources(case)}{_voice(case)}{_contradictions(case)}"
    return clause(case, says, [*claimed, *disputed])


def _sources(case: CaseIndex) -> str:
    """Count the sources, and write the type of a single one, and what they cover."""
    used = dict.fromkeys(source for tie in case.ties for source in tie.record.sources)
    used |= dict.fromkeys(entry.source for entry in case.coverage)
    types = {source.id: source.type for source in case.relationship.sources}
    number = f"{number_word(len(used))} sources"
    if len(used) == 1:
        number = f"one {SOURCES.get(types[next(iter(used))], 'document')}"
    if not case.coverage:
        return f"{number} whose coverage is not recorded"
    ranks = sorted({entry.completeness for entry in case.coverage}, key=RANKS.index)
    years = f" {_years(*case.span)}" if case.span else ""
    covers = "covers" if len(used) == 1 else "cover"
    how_far = join_list((COVERAGE[rank] for rank in ranks), "or")
    return f"{number}{_publisher(case, used)} that {covers}{years} {how_far}"


def _years(first: Day, last: Day) -> str:
    start, end = map(year_of, (first, last))
    return start if start == end else f"{start}\N{EN DASH}{end}"


def _voice(case: CaseIndex) -> str:
    """Write how much rests on what persons or bodies are quoted as saying."""
    claimed = sum(bool(tie.claimants) for tie in case.ties)
    if not claimed:
        return ", without quotations"
    share = Fraction(claimed, len(case.ties))
    nearest = SHARES[min(SHARES, key=lambda part: abs(part - share))]
    whole = f"{'all' if share == 1 else nearest} of them"
    if claimed <= FEW and share != 1:
        whole = f"{number_word(claimed)} of the records"
    return f", {whole} quoting a person or body"


def _publisher(case: CaseIndex, used: Collection[str]) -> str:
    """Write who published all sources, if it is a body of one of the two states."""
    names = {source.publisher for source in case.relationship.sources if source.id in used}
    if len(names) != 1 or not (name := names.pop()):
        return ""
    sides = [state for state in case.states if _is_body_of(name, state)]
    if len(sides) != 1:
        return ""
    return f" published by a body of {state_name(sides[0])}, the {name.removeprefix('The ')},"


def _is_body_of(name: str, code: str) -> bool:
    """Return whether a name is that of a body of a state: both words of it are in the name."""
    words = name.replace("U.S.", "United States")
    return state(code).name in words and any(body in words for body in BODIES)


def _contradictions(case: CaseIndex) -> str:
    """Write how many pairs of records contradict each other, and about what."""
    pairs = {
        (link.on or "", *sorted((tie, link.to)))
        for tie, link in case.links
        if link.rel == "contradicts"
    }
    if not pairs:
        return ""
    fields = dict.fromkeys(on.partition(".")[0] for on, *_ in sorted(pairs))
    subjects = join_list(FIELDS.get(field, field) for field in list(fields)[:3])
    times = {1: "once", 2: "twice"}.get(len(pairs), f"in {number_word(len(pairs))} places")
    return f", and contradict each other {times}, on {subjects}"


def number_word(number: int) -> str:
    """Write a small number in words, as running text does.

    Examples
    --------
    >>> number_word(3), number_word(1200)
    ('three', '1,200')
    """
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"
