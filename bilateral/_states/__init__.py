"""Which state a name or a code means, and who was a member of the state system, on which date."""

from bilateral._states.columns import Resolution, encode, resolve
from bilateral._states.data_files import Span
from bilateral._states.record import Code, Name, State
from bilateral._states.state import known_states, state
from bilateral._states.states import spells, states
from bilateral._states.systems import Spell

__all__ = [
    "Code",
    "Name",
    "Resolution",
    "Span",
    "Spell",
    "State",
    "encode",
    "known_states",
    "resolve",
    "spells",
    "state",
    "states",
]
