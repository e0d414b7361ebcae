"""Read and write case files as plain values, with a line for every path."""

from bilateral.yaml_lines.files import read_file
from bilateral.yaml_lines.reading import Marked, read
from bilateral.yaml_lines.writing import write

__all__ = ["Marked", "read", "read_file", "write"]
