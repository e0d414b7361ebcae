"""Which state a name or a code means, and who was a member of the state system, on which date."""

from bilateral.membership.asking import known_states, state
from bilateral.membership.record import Code, Name, Spell, State

__all__ = ["Code", "Name", "Spell", "State", "known_states", "state"]
