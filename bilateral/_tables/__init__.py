"""The records as plain frames."""
