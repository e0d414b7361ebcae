"""Compare relationships with published data sets."""
