"""The two sides of a balance: what goes each way, within bounds, and what they come to."""

from dataclasses import dataclass

from bilateral.text.numbers import format_interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What goes one way: an interval, or why there is none.

    Attributes
    ----------
    record : str
        *recorded*, *zero*, or why there is no number: *not mentioned*, *not covered by the
        sources*, *not stated*, *no figure*, *only both ways*, *only on other terms* …
    lower, upper : float or None
        The interval; an end is None where nothing bounds it.
    bound : str or None
        How it is meant.
    ids : tuple of str
        The ties behind it.
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
    """Give the bounds of (out - in) / (out + in), and the reason where there are none.

    It grows with what goes out and falls with what comes in, so its bounds are those of the
    corners; where nothing bounds a side from above, the limit is 1 or -1.

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
        return None, None, "nothing goes either way, and 0 has no shares"
    return _corner(out.lower or 0.0, back.upper), _mirrored(out.upper, back.lower or 0.0), ""


def _corner(out: float, back: float | None) -> float:
    """Give the least balance: the least that goes out, the most that comes in."""
    if back is None:
        return -1.0
    return (out - back) / (out + back) if out + back else -1.0


def _mirrored(out: float | None, back: float) -> float:
    return -_corner(back, out)
