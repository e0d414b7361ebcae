"""The typed records, one file a kind."""

from collections.abc import Mapping
from types import MappingProxyType

from bilateral.ties.aid import Aid
from bilateral.ties.diplomatic import Diplomatic
from bilateral.ties.education import Education
from bilateral.ties.military import Military
from bilateral.ties.political import Political
from bilateral.ties.sports import Sports
from bilateral.ties.tie import Tie
from bilateral.ties.trade import Trade

CLASS_OF: Mapping[str, type[Tie]] = MappingProxyType(
    {
        "diplomatic": Diplomatic,
        "political": Political,
        "aid": Aid,
        "education": Education,
        "trade": Trade,
        "military": Military,
        "sports": Sports,
    }
)
"""The class of each kind."""

__all__ = [
    "CLASS_OF",
    "Aid",
    "Diplomatic",
    "Education",
    "Military",
    "Political",
    "Sports",
    "Tie",
    "Trade",
]
