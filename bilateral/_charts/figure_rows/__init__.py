"""Rows of figures on a ruler: comparable figures of the cases, and the gaps between them."""
