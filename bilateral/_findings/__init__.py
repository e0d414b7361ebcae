"""Findings: what records come to when cases are compared. Nothing is drawn, no input is changed."""
