"""Relationships side by side: where findings, charts and the report meet."""

from bilateral.comparison.compare import compare
from bilateral.comparison.comparison import Comparison

__all__ = ["Comparison", "compare"]
