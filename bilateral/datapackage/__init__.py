"""Relationships as a Data Package, to be published: tables with schemas, a codebook, sources."""
