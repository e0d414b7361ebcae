"""The text of a source: its lines, sections and paragraphs, and where words are in it."""

from bilateral.source_text.locate import Location, locate
from bilateral.source_text.source_text import SourceText, normalize_newlines, source_file_path

__all__ = ["Location", "SourceText", "locate", "normalize_newlines", "source_file_path"]
