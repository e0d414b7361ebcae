"""Measures of the field about two states: similarity of portfolios, distance, trade."""
