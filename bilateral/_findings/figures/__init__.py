"""Figures of a case: what a quantity says, which may be combined, and the two sides of a balance."""
