"""Identify states by names and codes on a date, and list members of the state system."""

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
