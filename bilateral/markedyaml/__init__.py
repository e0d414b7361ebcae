"""Text of a case file ⇄ plain values: mappings, lists and texts, with a line for every path."""

from bilateral.markedyaml.files import read_file
from bilateral.markedyaml.reading import Marked, read
from bilateral.markedyaml.writing import write

__all__ = ["Marked", "read", "read_file", "write"]
