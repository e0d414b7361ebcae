"""Data sets of the field: what is known of each, how its file is fetched, how it is read."""
