"""Relationships side by side: where findings, charts and the report meet."""
