"""What one case tells of one thing: a number with its interval, or the word in its place."""

from dataclasses import dataclass

from bilateral._charts.phrases import PHRASES
from bilateral.text.numbers import format_interval, format_number

INFERRED = "inferred: "
"""How the clause begins that changes neither a number nor who vouches for it."""


def is_inference(clause: str) -> bool:
    """Whether a clause only says what is inferred.

    Examples
    --------
    >>> is_inference("inferred: date"), is_inference("by the statement of a minister")
    (True, False)
    """
    return clause.startswith(INFERRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one case tells in one row: a number with its interval, or the word in its place.

    Attributes
    ----------
    value, lower, upper : float or None
        The number, and the interval in which it lies; an end that is None is open.
    about : bool
        Whether the number is meant as about right.
    word, words : str
        The key of the word that stands in place of a number, and how it is written; empty where
        there is a number.
    years, terms : str
        When, and on what terms, in words.
    clauses : tuple of str
        On what it depends, in words.
    is_firm : bool
        Whether it may stand in a headline.
    like : str
        What numbers have to share to be set against each other in a headline: the date of what is
        so at a point in time.
    times : int
        How many records tell just this.
    """

    case: str
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    about: bool = False
    word: str = ""
    words: str = ""
    years: str = ""
    terms: str = ""
    clauses: tuple[str, ...] = ()
    is_firm: bool = True
    like: str = ""
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
    def bounds(self) -> list[float]:
        """What is known of its interval, and the number itself."""
        return [end for end in (self.lower, self.value, self.upper) if end is not None]

    @property
    def middle(self) -> float:
        """Where its mark stands: at the number, between two bounds, or at the only one."""
        known = self.bounds
        return self.value if self.value is not None else sum(end / len(known) for end in known)

    @property
    def said(self) -> str:
        """Write it as in a sentence: the number with its bound, or the word in its place."""
        if not self.is_number:
            return self.words
        if self.lower is None or self.upper is None:
            bound, end = ("at_most", self.upper) if self.lower is None else ("at_least", self.lower)
            phrase = PHRASES[f"about_{bound}" if self.about else bound]
            return phrase.format(format_number(end or 0.0, signs=True))
        text = format_interval(self.lower, self.upper, signs=True)
        return PHRASES["about"].format(text) if self.about else text

    @property
    def counted(self) -> str:
        """Write it with the number of records that tell it, where there are several."""
        return PHRASES["in_records"].format(self.said, self.times) if self.times > 1 else self.said

    @property
    def qualified(self) -> str:
        """Write when, on what terms, and on what the number depends or who alone vouches for it."""
        sure = (clause for clause in self.clauses if not is_inference(clause))
        return "; ".join(filter(None, [", ".join(filter(None, (self.years, self.terms))), *sure]))

    @property
    def provided(self) -> str:
        """Write it as in a description: with all that it depends on."""
        about = "; ".join(filter(None, (self.years, self.terms, *self.clauses)))
        return f"{self.counted} ({about})" if about and self.is_number else self.counted
