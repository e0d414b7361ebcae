"""Figures of a case: what a quantity says, what may be combined, the two sides of a balance."""
