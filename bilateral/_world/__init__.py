"""Compare pairs of states on the columns of a panel, alone or with their records."""
