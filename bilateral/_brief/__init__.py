"""One printed page on any two states: records, trends, ranks, what is not known."""
