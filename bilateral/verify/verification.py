"""The result of checking a relationship against the texts of its sources."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bilateral.text.lists import join_list
from bilateral.verify.ledger import Ledger

if TYPE_CHECKING:
    import pandas as pd

Outcome = Literal["found", "moved", "lost", "supported", "unsupported", "inferred", "unchecked"]
OUTCOMES = {
    "passages": ("found", "moved", "lost"),
    "figures and dates": ("supported", "inferred", "unsupported"),
    "either": ("unchecked",),
}
"""Of what each outcome is, in the order in which they are counted."""

PROBLEMS: frozenset[Outcome] = frozenset({"moved", "lost", "unsupported"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One passage or figure that was checked, or could not be.

    Attributes
    ----------
    record : str
        The id of the tie or the fact; ``excused`` for an excuse.
    path : str
        The part checked: ``cites.0``, ``quantities.1.value``.
    source : str
        The ids of the sources, joined by ``; ``.
    given : str
        The span, the number or the date, as the record has it.
    outcome : str
        Of a passage: found, moved, lost. Of a figure: supported, unsupported, or inferred, which
        the source need not state. Of either: unchecked.
    note : str
        What was found, and how to correct it; empty if there is no problem, and if nothing could be
        checked for a reason that is given with the source or a passage already.
    place : (int, int) or None
        Where a passage is now, if its words are in the text exactly once.
    """

    record: str
    path: str
    source: str
    given: str
    outcome: Outcome
    note: str = ""
    place: tuple[int, int] | None = None

    @property
    def is_problem(self) -> bool:
        """Whether the record or the citation has to be corrected."""
        return self.outcome in PROBLEMS

    def __str__(self) -> str:
        return (
            f"{self.record} {self.path} ({self.source}) {self.given}: {self.note or self.outcome}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The result of checking a relationship against its sources.

    Attributes
    ----------
    relationship : str
        Its id.
    checks : tuple of Check
        Every passage and every figure.
    ledgers : tuple of Ledger
        The ledger of each source with a text.
    absent : tuple of str
        The cited sources whose texts are missing or cannot be read, and why.
    """

    relationship: str
    checks: tuple[Check, ...]
    ledgers: tuple[Ledger, ...]
    absent: tuple[str, ...]

    @property
    def problems(self) -> tuple[Check, ...]:
        """The checks that need a correction."""
        return tuple(check for check in self.checks if check.is_problem)

    @property
    def ok(self) -> bool:
        """Whether every text was found and nothing has to be corrected."""
        return not self.problems and not self.absent

    @property
    def complete(self) -> bool:
        """Whether, in addition, every word and figure of these texts is accounted for."""
        return self.ok and not any(account.entries for account in self.ledgers)

    @property
    def counts(self) -> dict[str, int]:
        """The number of checks with each outcome."""
        return dict(Counter(check.outcome for check in self.checks))

    @property
    def frame(self) -> "pd.DataFrame":
        """The checks as a plain frame, one row for each."""
        import pandas as pd

        names = ("record", "path", "source", "given", "outcome", "note")
        rows = [[getattr(check, name) for name in names] for check in self.checks]
        frame = pd.DataFrame(rows, columns=list(names), dtype="str")
        frame.insert(0, "relationship", pd.Series(self.relationship, frame.index, dtype="str"))
        return frame

    def __str__(self) -> str:
        counts = self.counts
        known = {
            what: join_list(f"{counts[outcome]} {outcome}" for outcome in each if outcome in counts)
            for what, each in OUTCOMES.items()
        }
        words = "; ".join(f"{what}: {number}" for what, number in known.items() if number)
        notes = [check for check in self.checks if check.note and not check.is_problem]
        parts = (
            [f"{self.relationship}: {words or 'nothing to check'}"],
            _headed_list("Texts not found", self.absent),
            _headed_list("To correct", self.problems),
            _headed_list("Notes", notes),
            map(str, self.ledgers),
        )
        return "\n".join(line for part in parts for line in part)


def _headed_list(heading: str, items: Iterable[object]) -> list[str]:
    lines = [f"  {item}" for item in items]
    return [f"{heading}:", *lines] if lines else []
