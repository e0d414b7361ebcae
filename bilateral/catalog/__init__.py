"""Published data sets: a card for each, fetching its file, and reading it."""
