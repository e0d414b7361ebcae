"""The two sides of a balance, with bounds, and the balance of both."""

from dataclasses import dataclass

from bilateral.text.numbers import format_interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What goes in one direction: an interval, or why there is none.

    Attributes
    ----------
    record : str
        *recorded*, *zero*, or why there is no number: *not mentioned*, *not covered by the
        sources*, *not stated*, *no figure*, *only both ways*, *only on other terms* …
    lower, upper : float or None
        The interval; an end is None if it is unbounded.
    bound : str or None
        How the number is meant.
    ids : tuple of str
        Its ties.
    """

    record: str
    lower: float | None = None
    upper: float | None = None
    bound: str | None = None
    ids: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Write it as in a sentence."""
        if self.record in ("recorded", "zero"):
            return format_interval(self.lower, self.upper, self.bound)
        return self.record


def normalised(out: Side, back: Side) -> tuple[float | None, float | None, str]:
    """Return the bounds of (out - in) / (out + in), or the reason why there are none.

    It increases with what goes out and decreases with what comes in, so its bounds are at the
    corners; if a side is unbounded, the limit is 1 or -1.

    Examples
    --------
    >>> normalised(Side(record="recorded", lower=30, upper=30),
    ...            Side(record="recorded", lower=10, upper=None))
    (-1.0, 0.5, '')
    >>> normalised(Side(record="recorded", lower=30, upper=30), Side(record="not mentioned"))[2]
    'what comes in: not mentioned'
    """
    silent = [
        f"what {word}: {side.record}"
        for word, side in (("goes out", out), ("comes in", back))
        if side.record not in ("recorded", "zero")
    ]
    if silent:
        return None, None, "; ".join(silent)
    if out.upper == 0 and back.upper == 0:
        return None, None, "nothing goes in either direction, and shares of 0 are undefined"
    return _corner(out.lower or 0.0, back.upper), -_corner(back.lower or 0.0, out.upper), ""


def _corner(out: float, back: float | None) -> float:
    """Return the least balance: the least that goes out, the most that comes in."""
    if back is None:
        return -1.0
    return (out - back) / (out + back) if out + back else -1.0
