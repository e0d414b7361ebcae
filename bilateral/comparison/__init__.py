"""Compare relationships: the findings, the charts and the report."""
