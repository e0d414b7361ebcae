"""A row for every dyad and year, or for every state and year, with columns from data sets."""

from bilateral.panel.dyad_years import dyad_years
from bilateral.panel.panel import Panel
from bilateral.panel.state_years import state_years

__all__ = ["Panel", "dyad_years", "state_years"]
