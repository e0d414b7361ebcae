"""A comparison as one page that holds everything: sentences, charts, tables, ties and sources."""

from bilateral.report.page import page
from bilateral.report.picture import Picture
from bilateral.report.section import Section

__all__ = ["Picture", "Section", "page"]
