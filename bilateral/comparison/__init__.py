"""Relationships side by side: where findings, charts and the report meet."""

from bilateral.comparison.comparison import Comparison, compare

__all__ = ["Comparison", "compare"]
