"""The typed records, one file a kind."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import Discriminator

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

AnyTie = Annotated[
    Diplomatic | Political | Aid | Education | Trade | Military | Sports, Discriminator("kind")
]
"""A tie of any kind, built by the class that its field ``kind`` names."""

__all__ = [
    "CLASS_OF",
    "Aid",
    "AnyTie",
    "Diplomatic",
    "Education",
    "Military",
    "Political",
    "Sports",
    "Tie",
    "Trade",
]
