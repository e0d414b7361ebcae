"""A relationship: its records, selections from it, its tables and files."""

from bilateral.relationship.relationship import Relationship

__all__ = ["Relationship"]
