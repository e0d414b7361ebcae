"""Panels: a row for every two states and year, with columns from data sets, frames and records."""

from bilateral.panel.dyad_years import dyad_years
from bilateral.panel.panel import Panel

__all__ = ["Panel", "dyad_years"]
