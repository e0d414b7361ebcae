"""A relationship: what it holds, what part of it is wanted, and how it is drawn."""

from bilateral.relationship.relationship import Relationship

__all__ = ["Relationship"]
