"""Which state a name or a code means, and who was a member of the state system, on which date."""

from bilateral.membership.asking import known_states, state
from bilateral.membership.columns import Resolution, encode, resolve
from bilateral.membership.listing import spells, states
from bilateral.membership.lists import Spell
from bilateral.membership.record import Code, Name, State
from bilateral.membership.tables import Span

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
