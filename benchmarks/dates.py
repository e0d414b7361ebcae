"""How long it takes to read a date, compared with the package `edtf` in the same run.

Run with ``python benchmarks/dates.py``. A parse of ours, with its bounds, is to take 10 µs at most.
"""

from collections.abc import Callable
from timeit import repeat

from edtf import parse_edtf

from bilateral.dates import Date
from bilateral.errors import DateError

TEXTS = [
    "2005",
    "1974-11-04",
    "2005-10~",
    "197X",
    "2011-35",
    "1985/",
    "1963-05/1968",
    "2005-10/2006-01-24",
    "[2005..2006]",
    "[..2008-05]",
    "[2005,2007]",
]
HOSTILE = ["[" * 1_000_000, "2005," * 200, "[" + "2005," * 190 + "x]", "- " * 30, "a or " * 12]
ROW = "{:<20} {:>10} {:>12} {:>10}"


def microseconds(run: Callable[[], object], times: int) -> float:
    """Give how long one run takes, by the fastest of five rounds."""
    return min(repeat(run, number=times, repeat=5)) / times * 1e6


def refused(text: str) -> None:
    """Read what is no date."""
    try:
        Date.parse(text)
    except DateError:
        return
    message = f"{text[:20]!r} was to be refused"
    raise AssertionError(message)


def main() -> None:
    """Print the times as a table."""
    print(ROW.format("text", "ours, µs", "edtf, µs", "ratio"))
    slowest = 0.0
    for text in TEXTS:
        ours = microseconds(lambda text=text: Date.parse(text), 5_000)
        theirs = microseconds(lambda text=text: parse_edtf(text), 20)
        slowest = max(slowest, ours)
        print(ROW.format(text, f"{ours:.1f}", f"{theirs:,.0f}", f"1 : {theirs / ours:,.0f}"))
    print(f"slowest of ours: {slowest:.1f} µs; at most 10 µs are wanted\n")
    for text in HOSTILE:
        time = microseconds(lambda text=text: refused(text), 5)
        print(f"refusing {len(text):>9,} characters beginning {text[:6]!r}: {time:,.0f} µs")


if __name__ == "__main__":
    main()
