"""Relationships with the data of the world."""
