"""A number with its bound, its unit and its date, or the reason why there is no number."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from bilateral.field_types import Name, Number, Text, When
from bilateral.records import Problem, record
from bilateral.text.numbers import TO, format_interval, format_number

Bound = Literal["exact", "about", "at_least", "at_most", "between"]
Missing = Literal["not_stated", "unable_to_determine", "not_applicable"]
Time = Literal["total", "per_year", "at_a_date", "distinct"]
Stage = Literal["planned", "agreed", "delivered", "stopped"]


@record
class Quantity:
    """How much or how many a tie or a fact reports.

    A quantity has *either* a number *or* the reason why there is none: a missing number is never
    a zero. It can have its own date and stage, where they differ from those of its tie.

    Parameters
    ----------
    measure : str
        What is counted, from the shipped list of measures (``students``, ``consultations``).
    unit : str
        The unit, one that the measure allows (``person``, ``USD``).
    value : Decimal, optional
        The number, normally 0 or more; a text in the strict grammar of case files is read too.
    bound : {"exact", "about", "at_least", "at_most", "between"}
        How the number is meant. "More than 20" is ``at_least`` 20; "about" widens nothing.
    lower, upper : Decimal, optional
        The two ends, both included; only with ``bound="between"``.
    missing : {"not_stated", "unable_to_determine", "not_applicable"}, optional
        Why there is no number.
    time : {"total", "per_year", "at_a_date", "distinct"}, optional
        A total over the period (the only one that may be summed), a rate, a stock at a date, or a
        count of different things; None where that is not reported.
    date : Date, optional
        The quantity's own date.
    stage : {"planned", "agreed", "delivered", "stopped"}, optional
        The quantity's own stage.
    name, part_of : str, optional
        A label inside the tie, and the label of the whole that this quantity is a part of.
    note : str, optional
        Further remarks, in free text.

    Raises
    ------
    CaseFileError
        With every error: number and reason together, neither of them, lower above upper.

    Examples
    --------
    >>> brigade = Quantity(measure="medical_staff", unit="person", value=2400, bound="at_least")
    >>> brigade.interval
    (Decimal('2400'), None)
    >>> str(brigade)
    'at least 2,400'
    >>> str(Quantity(measure="medicines", unit="tonne", missing="not_stated"))
    'number not stated'
    """

    measure: Text
    unit: Text
    value: Number | None = None
    bound: Bound = "exact"
    lower: Number | None = None
    upper: Number | None = None
    missing: Missing | None = None
    time: Time | None = None
    date: When | None = None
    stage: Stage | None = None
    name: Name | None = None
    part_of: Name | None = None
    note: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Check that a quantity has a number or a reason, and that its ends are in order."""
        between = self.bound == "between"
        lower, upper = self.lower, self.upper
        given = [name for name in ("value", "lower", "upper") if getattr(self, name) is not None]
        if given and self.missing is not None:
            text = f"{given[0]} and missing are both given; keep the number or the reason, not both"
            yield Problem(("missing",), text)
        if not given and not between and self.missing is None:
            text = (
                "neither a value nor a reason why it is missing; add value or 'missing: not_stated'"
            )
            yield Problem((), text)
        if between and given != ["lower", "upper"] and self.missing is None:
            yield Problem(("bound",), "bound: between needs lower and upper, and no value")
        if not between and (lower, upper) != (None, None):
            text = "lower and upper go with bound: between; else write value"
            yield Problem(("bound",), text)
        if between and isinstance(lower, Decimal) and isinstance(upper, Decimal) and upper < lower:
            yield Problem(("upper",), f"upper {upper:f} is less than lower {lower:f}")
        if self.part_of is not None and self.part_of == self.name:
            yield Problem(("part_of",), "a quantity cannot be a part of itself")

    @property
    def interval(self) -> tuple[Decimal | None, Decimal | None]:
        """The least and the greatest number that it can mean; None where there is no limit."""
        match self.bound:
            case "at_least":
                return self.value, None
            case "at_most":
                return None, self.value
            case "between":
                return self.lower, self.upper
        return self.value, self.value

    def __str__(self) -> str:
        if self.bound == "between" and self.missing is None:  # both ends, also where they are equal
            return TO.join(format_number(end) for end in self.interval if end is not None)
        return format_interval(*self.interval, self.bound, missing=self.missing)
