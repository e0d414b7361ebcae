"""Relationships beside the data of the world."""
