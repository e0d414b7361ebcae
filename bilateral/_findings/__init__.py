"""Findings: the results of comparing records. Nothing is drawn, and no input is changed."""
