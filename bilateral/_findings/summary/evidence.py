"""What the records rest on: how many sources, which years, in whose voice, and what is disputed."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.summary.grounds import depends_on, ids
from bilateral._findings.summary.sentence import LAST, Clause, Sentence, Subject, contrast
from bilateral._findings.summary.voice import Voice
from bilateral.coverage import RANKS
from bilateral.dates.bounds import Day
from bilateral.text.lists import join_list

SUBJECT = Subject(first="the records on {focal} and {other}", later="those on {other}")

SOURCES = {
    "article-journal": "a journal article",
    "article-magazine": "a magazine article",
    "article-newspaper": "a newspaper article",
    "book": "a book",
    "chapter": "a chapter of a book",
    "dataset": "a data set",
    "entry-encyclopedia": "an encyclopedia article",
    "personal_communication": "a private letter",
    "report": "a report",
    "thesis": "a thesis",
    "treaty": "a treaty",
    "webpage": "a web page",
}
"""Types of CSL-JSON in words; any other is a document."""

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

COVERAGE = dict(
    zip(RANKS, ("in full", "in part", "in passing"), strict=True),
)
"""How completely sources look, in words."""

SHARES = {
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

FIELDS = {"date": "dates", "quantities": "figures", "absent": "whether a thing was there at all"}
"""What contradictions are about, in words; any other field goes by its name."""


def evidence(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Say on how many sources each case rests, what they cover, and in whose voice they speak."""
    yield contrast("evidence", [read(case) for case in cases], SUBJECT, voice, LAST)


def read(case: CaseIndex) -> Clause:
    """Read what the records of a case rest on."""
    claimed = [tie for tie in case.ties if tie.claimants]
    disputed = [tie for tie in case.ties if tie.id in case.disputed("")]
    parts = [_sources(case), _voice(case), _contradictions(case)]
    return Clause(
        case=case,
        says=join_list(filter(None, parts)),
        ties=ids([*claimed, *disputed]),
        depends_on=depends_on(case, claimed, ()) if claimed or disputed else (),
    )


def _sources(case: CaseIndex) -> str:
    used = dict.fromkeys(source for tie in case.ties for source in tie.record.sources)
    used |= dict.fromkeys(entry.source for entry in case.coverage)
    types = {source.id: source.type for source in case.relationship.sources}
    number = number_word(len(used))
    if len(used) == 1:
        kind = SOURCES.get(types[next(iter(used))], "a document")
        return f"rest on one source, {kind} that {_period(case, 'covers')}"
    return f"rest on {number} sources, which {_period(case, 'cover')}"


def _period(case: CaseIndex, verb: str) -> str:
    """Say which years are covered, and how completely at worst."""
    if not case.coverage:
        return f"{'does' if verb == 'covers' else 'do'} not say what is covered"
    worst = max((entry.completeness for entry in case.coverage), key=RANKS.index)
    years = f" {_years(*case.span)}" if case.span else ""
    return f"{verb}{years} {COVERAGE[worst]}"


def _years(first: Day, last: Day) -> str:
    start, end = (str(day)[: -len("-01-01")] for day in (first, last))
    return start if start == end else f"{start}\N{EN DASH}{end}"


def _voice(case: CaseIndex) -> str:
    """Say how much rests on statements of named persons or bodies."""
    claimed = sum(bool(tie.claimants) for tie in case.ties)
    if not claimed:
        return "name no one on whose word they rest"
    share = Fraction(claimed, len(case.ties))
    if share == 1:
        return "rest on statements of named persons or bodies alone"
    words = SHARES[min(SHARES, key=lambda part: abs(part - share))]
    return f"rest {words} of the time on the word of a named person or body"


def _contradictions(case: CaseIndex) -> str:
    """Say in how many places records contradict each other, and about what."""
    pairs = {
        (link.on or "", *sorted((tie, link.to)))
        for tie, link in case.links
        if link.rel == "contradicts"
    }
    if not pairs:
        return ""
    fields = dict.fromkeys(on.partition(".")[0] for on, *_ in sorted(pairs))
    subjects = join_list(FIELDS.get(field, field) for field in list(fields)[:3])
    places = "one place" if len(pairs) == 1 else f"{number_word(len(pairs))} places"
    return f"contradict each other in {places}, on {subjects}"


def number_word(number: int) -> str:
    """Write a small number in words, as running text does.

    Examples
    --------
    >>> number_word(3), number_word(1200)
    ('three', '1,200')
    """
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"
