"""Lists and counts in a sentence."""

from collections.abc import Iterable


def join_list(items: Iterable[object], last: str = "and", *, most: int | None = None) -> str:
    """Write items as a list in a sentence.

    Parameters
    ----------
    items : iterable
        The items, in order.
    last : str
        The word before the last of them.
    most : int, optional
        The greatest number named; of more, the first few and the number of the rest. None: all.

    Examples
    --------
    >>> join_list(["aid", "trade", "sports"]), join_list(["aid", "trade"], "or")
    ('aid, trade and sports', 'aid or trade')
    >>> join_list("abcdef", most=4), join_list([])
    ('a, b, c and 3 more', '')
    """
    names = [*map(str, items)]
    if most is not None and len(names) > most:
        names = [*names[: most - 1], f"{len(names) - most + 1} more"]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def pluralize(count: int, noun: str, plural: str | None = None) -> str:
    """Write a number of things; the plural ends in *s* unless it is given.

    Examples
    --------
    >>> pluralize(1, "record"), pluralize(1200, "record"), pluralize(0, "study", "studies")
    ('1 record', '1,200 records', '0 studies')
    """
    return f"{count:,} {noun if count == 1 else plural or f'{noun}s'}"
