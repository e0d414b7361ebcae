"""What one case reports on one thing: a number with its interval, or the word in its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bilateral._charts.phrases import PHRASES
from bilateral.text.numbers import format_interval, format_number

MOST = 3
"""Of one case in one row, so many numbers are shown; those between them are counted."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one case reports in one row.

    Attributes
    ----------
    case : str
        The case.
    name : str
        Case, row and number among those of the case, parted by slashes.
    value, lower, upper : float or None
        The number, and the interval in which it lies; an end that is None is open.
    about : bool
        Whether the number is meant as about right.
    word : str
        The key of the word that is in place of a number; empty where there is one.
    disputed : bool
        Whether another figure contradicts it.
    claimed : bool
        Whether somebody claims it.
    depends_on : str
        On what it depends, in words.
    is_firm : bool
        Whether it may be in a headline.
    like : tuple of str
        What numbers have to share to be set against each other in a headline.
    times : int
        How many records tell just this.
    """

    case: str
    name: str
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    about: bool = False
    word: str = ""
    disputed: bool = False
    claimed: bool = False
    depends_on: str = ""
    is_firm: bool = True
    like: tuple[str, ...] = ()
    times: int = 1

    @property
    def is_number(self) -> bool:
        """Whether anything bounds it."""
        return not self.word

    @property
    def is_zero(self) -> bool:
        """Whether it is 0 and nothing else."""
        return self.lower == 0 and self.upper == 0

    @property
    def is_below(self) -> bool:
        """Whether any of it is below 0."""
        return any(end is not None and end < 0 for end in (self.value, self.lower, self.upper))

    @property
    def middle(self) -> float:
        """Where its mark is: at the number, between two bounds, or at the only one."""
        if self.value is not None:
            return self.value
        known = [bound for bound in (self.lower, self.upper) if bound is not None]
        return sum(known) / len(known)

    @property
    def bounds(self) -> list[float]:
        """The place of its mark, and its ends where they are known."""
        ends = (self.middle, self.lower, self.upper)
        return [end for end in ends if end is not None]

    @property
    def text(self) -> str:
        """Write it as a label of a mark."""
        text = format_interval(self.lower, self.upper, "about" if self.about else None, signs=True)
        text = PHRASES["claimed"].format(text) if self.claimed else text
        text = f"{text} \u2260" if self.disputed else text
        return f"{text} {self._often}".strip()

    @property
    def said(self) -> str:
        """Write it as in a sentence: the number with its bound, or the word in its place."""
        if self.word:
            return PHRASES.get(self.word, self.word)
        if self.lower is None or self.upper is None:
            ends = {"at_most": self.upper, "at_least": self.lower}
            text = ", ".join(
                f"{PHRASES[bound]} {format_number(end, signs=True)}"
                for bound, end in ends.items()
                if end is not None
            )
        else:
            text = format_interval(self.lower, self.upper, signs=True)
            text = f"{PHRASES['about']} {text}" if self.about and self.lower == self.upper else text
        return f"{text} {self._often}".strip()

    @property
    def provided(self) -> str:
        """Write it as in a description: with all that it depends on."""
        return f"{self.said} ({self.depends_on})" if self.depends_on else self.said

    @property
    def _often(self) -> str:
        return f"\u00d7{self.times}" if self.times > 1 else ""


def few(numbers: Sequence[Reading]) -> tuple[Reading, ...]:
    """Of many numbers take the first, the least and the most, so that the others lie between."""
    if len(numbers) <= MOST:
        return tuple(numbers)
    ordered = sorted(numbers, key=lambda number: number.middle)
    kept = list(dict.fromkeys([ordered[0], ordered[-1], *numbers]))[:MOST]
    return tuple(number for number in numbers if number in kept)


def joined(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Make one of the readings of a case that tell the same, and count them."""
    alike: dict[Reading, list[Reading]] = {}
    for reading in readings:
        alike.setdefault(replace(reading, name=""), []).append(reading)
    return (replace(same[0], times=len(same)) for same in alike.values())
