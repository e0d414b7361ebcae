"""Chains cut into rows: A → B → C, each link once, and what rows begin with alike only once."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from bilateral._charts.sequence.read import Case, Link


@dataclass(frozen=True, slots=True)
class ChainRow:
    """One row: the tie that it begins with, the links that lead on, and the chain it is of.

    Attributes
    ----------
    start : str
        The tie in the first column; empty where it is that of the row above.
    links : tuple of Link or None
        The link in each further column; None where it is that of the row above.
    chain : int
        Rows of one chain have one number.
    """

    start: str
    links: tuple[Link | None, ...]
    chain: int


def chain_rows(case: Case, columns: int) -> list[ChainRow]:
    """Cut the chains of a case into rows of so many columns.

    A chain longer than a row goes on in a row of its own, which begins with the tie that the other
    ends with. What came of several ties is followed up where the longest way leads to it.

    Examples
    --------
    >>> links = [Link(a, b, "follows", "surely") for a, b in ("ab", "bc", "ad")]
    >>> rows = chain_rows(Case("x", dict.fromkeys("abcd"), tuple(links), 0, 4), 3)
    >>> [(row.start, [link and link.end for link in row.links]) for row in rows]
    [('a', ['b', 'c']), ('', ['d'])]
    """
    rows: list[ChainRow] = []
    for number, paths in enumerate(_chains(case, columns)):
        before: tuple[Link, ...] = ()
        for path in paths:
            shared = sum(1 for a, b in zip(before, path, strict=False) if a is b)
            links = tuple(None if n < shared else link for n, link in enumerate(path))
            start = "" if before and before[0].start == path[0].start else path[0].start
            rows.append(ChainRow(start, links, number))
            before = path
    return rows


def _chains(case: Case, columns: int) -> Iterator[list[tuple[Link, ...]]]:
    """Give the paths of each chain, from the ties that nothing led to; circles start anywhere."""
    onward: dict[str, list[Link]] = defaultdict(list)
    for link in case.links:
        onward[link.start].append(link)
    led_to = _main_links(case, onward)
    begun = [tie for tie in case.ties if tie in onward and tie not in led_to]
    followed: set[str] = set()
    for root in chain(begun, onward):
        waiting, paths = deque([root]), list[tuple[Link, ...]]()
        while waiting:
            tie = waiting.popleft()
            if tie not in followed:
                paths += _paths(tie, onward, led_to, followed, columns, waiting)
        if paths:
            yield paths


def _paths(
    tie: str,
    onward: dict[str, list[Link]],
    led_to: dict[str, Link],
    followed: set[str],
    left: int,
    waiting: deque[str],
) -> Iterator[tuple[Link, ...]]:
    """Follow what came of a tie, as far as so many columns reach; what goes on then waits."""
    followed.add(tie)
    for link in onward[tie]:
        end = link.end
        if led_to[end] is not link or end not in onward or end in followed:
            yield (link,)
        elif left > 2:
            for rest in _paths(end, onward, led_to, followed, left - 1, waiting):
                yield (link, *rest)
        else:
            yield (link,)
            waiting.append(end)


def _main_links(case: Case, onward: dict[str, list[Link]]) -> dict[str, Link]:
    """Choose for each tie the link to it by which the longest way leads there."""
    open_links: dict[str, int] = defaultdict(int)
    for link in case.links:
        open_links[link.end] += 1
    steps: dict[str, int] = defaultdict(int)
    ready = deque(tie for tie in onward if not open_links[tie])
    while ready:
        tie = ready.popleft()
        for link in onward.get(tie, ()):
            steps[link.end] = max(steps[link.end], steps[tie] + 1)
            open_links[link.end] -= 1
            if not open_links[link.end]:
                ready.append(link.end)
    found: dict[str, Link] = {}
    for link in case.links:
        best = found.setdefault(link.end, link)
        if steps[link.start] > steps[best.start]:
            found[link.end] = link
    return found


def longest_row(rows: Sequence[ChainRow]) -> int:
    """Count the columns that rows take."""
    return max((1 + len(row.links) for row in rows), default=1)
