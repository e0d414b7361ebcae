"""Which state a name or a code means, and who was a member of the state system, on which date."""

from bilateral._states.data_files import Span
from bilateral._states.encode import encode
from bilateral._states.resolve import Resolution, resolve
from bilateral._states.state import known_states, state
from bilateral._states.state_record import Code, Name, State
from bilateral._states.state_systems import Spell
from bilateral._states.states import spells, states

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
