"""The evidence for figures: claimants, dates, inferences, sources and contradictions."""

from collections import Counter
from collections.abc import Iterable, Iterator

from bilateral._findings.case_index import FIGURES, CaseIndex
from bilateral._findings.figures.figure import Figure
from bilateral._findings.figures.sums import CONFLICT
from bilateral._findings.words import few
from bilateral.bibliography.dates import date_in_words
from bilateral.sources import Source
from bilateral.text.names import speaker
from bilateral.ties import CLASS_OF

RESTS_ON = frozenset({"date", "observed", "status", "links", "absent"})
"""The fields of a tie on which every statement about it depends."""


def claimants(case: CaseIndex, ties: Iterable[str]) -> tuple[str, ...]:
    """Name who claims some ties, each once."""
    names = ("; ".join(case.by_id[tie].record.attributed_to) for tie in ties)
    return tuple(dict.fromkeys(filter(None, names)))


def as_of(case: CaseIndex, ties: Iterable[str]) -> str | None:
    """Return the last day that the sources of some ties cover, as written."""
    sources = {source for tie in ties for source in case.by_id[tie].record.sources}
    periods = {
        str(entry.period): entry.period for entry in case.coverage if entry.source in sources
    }
    ended = {text: period for text, period in periods.items() if period.end_kind == "known"}
    if not ended:
        return None
    return max(ended, key=lambda text: ended[text].outer[3]).rpartition("/")[2]


def dependencies(case: CaseIndex, figure: Figure) -> tuple[str, ...]:
    """Return what a figure depends on, in clauses that may follow it in a sentence.

    Conditions come first, then single claimants, what is inferred, and whether another record
    contradicts it.
    """
    ties = list(dict.fromkeys(tie for tie, _ in figure.rests_on))
    names = dict.fromkeys(name for tie in ties for name in case.by_id[tie].claimants)
    said = dict.fromkeys(_inferences(case, figure))
    clauses = [
        *figure.conditions,
        f"by the statement of {few(map(speaker, names))}" if names else "",
        f"inferred: {few(said)}" if said else "",
    ]
    is_told = any(clause.startswith(CONFLICT) for clause in figure.conditions)
    if not is_told and not case.disputed(FIGURES).isdisjoint(ties):
        clauses.append("contradicted by another record")
    return tuple(filter(None, clauses))


ENDS = frozenset(end for kind in CLASS_OF.values() for end in kind.end_words())
BEHIND = {"date": "date", "observed": "date", "status": "stage", "terms": "terms"} | dict.fromkeys(
    ENDS, "direction"
)
"""The words for fields of a tie behind its figures."""
OF_FIGURE = {"measure": "what is counted", "time": "that it adds to the others", "date": "date"}
"""What the fields of a figure are, in words; all others are its number."""


def _inferences(case: CaseIndex, figure: Figure) -> Iterator[str]:
    for tie, n in figure.rests_on:
        for inference in case.by_id[tie].record.inferred:
            field, _, rest = inference.of.partition(".")
            place, _, detail = rest.partition(".")
            if field == "quantities" and place in ("", str(n)):
                yield OF_FIGURE.get(detail, "number")
            elif field in BEHIND:
                yield BEHIND[field]


def source_names(sources: Iterable[Source]) -> dict[str, str]:
    """Name each source by its title, those of one title also by their dates: id → name.

    Examples
    --------
    >>> import bilateral as bl
    >>> print(source_names(bl.load("united-states-laos").sources)["state-department-laos-2014"])
    “U.S. Relations With Laos” (31 January 2014)
    """
    known = {source.id: source for source in sources}
    count = Counter(source.title for source in known.values())
    names = {}
    for name, source in known.items():
        quoted = f"\N{LEFT DOUBLE QUOTATION MARK}{source.title}\N{RIGHT DOUBLE QUOTATION MARK}"
        date = date_in_words(source.issued or source.as_of)
        names[name] = f"{quoted} ({date})" if count[source.title] > 1 else quoted
    return names
