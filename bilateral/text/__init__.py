"""Text that is shown: tables, HTML and cards, escaped where needed."""
