"""From which state a case is seen: the one that all cases share, or one of each dyad."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from typing import TypeAlias

from bilateral._states import state
from bilateral.errors import (
    BilateralError,
    UnknownNameError,
    quote_list,
    refuse_unknown,
    unknown_name,
)
from bilateral.relationship import Relationship

Focal: TypeAlias = str | Mapping[str, str]
"""The state that all cases share; or, dyad by dyad, the id of each case → one of its states."""

BY = ("state", "dyad")


def viewpoint(
    cases: Sequence[Relationship], focal: Focal | None = None, by: str = "state"
) -> Focal:
    """Settle from which state each case is seen, or say what is missing to settle it.

    Parameters
    ----------
    cases : sequence of Relationship
        The cases.
    focal : str or mapping, optional
        The shared state, by id or name; or for each case, by its id, the state from which it is
        seen.
    by : {"state", "dyad"}
        ``dyad`` needs no shared state: each case is seen from the first state of its dyad, or from
        the one that `focal` names for it.

    Returns
    -------
    str or mapping
        The shared state, or the state of every case.

    Raises
    ------
    BilateralError
        When the cases share no state, or two, and nothing says how to see them.
    UnknownNameError
        When a state, a case or `by` is not one that there is.

    Examples
    --------
    >>> import bilateral as bl
    >>> pak, lao = bl.load("cuba-pakistan"), bl.load("cuba-laos")
    >>> viewpoint([pak, lao]), viewpoint([pak, lao], by="dyad")
    ('CUB', {'cuba-pakistan': 'CUB', 'cuba-laos': 'CUB'})
    """
    refuse_unknown("value of by", by, BY)
    if by == "dyad" or isinstance(focal, Mapping):
        return _by_dyad(cases, focal)
    common = set.intersection(*(set(case.states) for case in cases))
    if focal is not None:
        return _meant(focal, common, "shared state")
    if len(common) == 1:
        return common.pop()
    raise BilateralError(_unsettled(cases, sorted(common)))


def seen_from(focal: Focal, case: str) -> str:
    """Return the state from which a case is seen.

    Examples
    --------
    >>> seen_from("CUB", "cuba-laos"), seen_from({"china-laos": "CHN"}, "china-laos")
    ('CUB', 'CHN')
    """
    return focal if isinstance(focal, str) else focal[case]


def _by_dyad(cases: Sequence[Relationship], focal: Focal | None) -> dict[str, str]:
    if isinstance(focal, str):
        msg = (
            f"by='dyad' takes a state for each case, and focal={focal!r} is one for all; "
            "leave one of them out, or give focal={case: state} (--focal CASE=STATE)"
        )
        raise BilateralError(msg)
    states = {case.id: case.states for case in cases}
    for case in focal or {}:
        refuse_unknown("case", case, states)
    return {
        case: _meant((focal or {}).get(case, pair[0]), pair, f"state of {case}")
        for case, pair in states.items()
    }


def _meant(given: str, choices: Collection[str], what: str) -> str:
    """Take one of some ids; or a name or code by which one of these states goes."""
    if given in choices:
        return given
    with suppress(BilateralError):
        if (found := state(given).id) in choices:
            return found
    raise UnknownNameError(unknown_name(what, given, choices))


def _unsettled(cases: Sequence[Relationship], common: Sequence[str]) -> str:
    dyads = ", ".join(f"{case.id} ({' and '.join(case.states)})" for case in cases)
    if common:
        which = f"focal='{common[0]}' (--focal {common[0]})"
        return f"{dyads} share {quote_list(common, 'and')}; say which with {which}"
    first = cases[0]
    return (
        f"{dyads} share no state, so no direction is common to them; compare them dyad by dyad "
        "with by='dyad' (--by dyad), which sees each from its first state, or name one for each: "
        f"focal={{'{first.id}': '{first.states[0]}', ...}} (--focal {first.id}={first.states[0]})"
    )
