"""Text that is shown: tables, HTML, cards, made safe wherever it goes."""
