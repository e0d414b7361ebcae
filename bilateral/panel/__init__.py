"""A row for every dyad and year, or for every state and year, with columns from data sets."""
