"""Suggest names of states similar to an unknown one."""

from functools import cache

from bilateral._states.normalize import normalize
from bilateral._states.states_by_id import states_by_id
from bilateral.suggest import near_names


def suggest(name: str) -> tuple[str, ...]:
    """Return the most similar known names.

    Examples
    --------
    >>> suggest("Pakistann")
    ('Pakistan',)
    """
    return near_names(name, _written(), normalize)


@cache
def _written() -> tuple[str, ...]:
    """Return all names as they are written, the short ones first."""
    states = states_by_id().values()
    short = [state.name for state in states]
    official = [state.official_name for state in states]
    further = [name.text for state in states for name in state.names if name.kind == "alias"]
    return tuple(dict.fromkeys([*short, *official, *further]))
