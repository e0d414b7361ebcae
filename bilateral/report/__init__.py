"""Write a comparison as one page in which every sentence cites its records."""

from bilateral.report.contents import (
    Answer,
    Cited,
    Contents,
    DataPart,
    DataUsed,
    Part,
    Question,
    Statement,
)
from bilateral.report.page import page
from bilateral.report.picture import Picture

__all__ = [
    "Answer",
    "Cited",
    "Contents",
    "DataPart",
    "DataUsed",
    "Part",
    "Picture",
    "Question",
    "Statement",
    "page",
]
