"""Relationships as spreadsheets: a sheet for each list of records, written and read back."""
