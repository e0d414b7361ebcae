"""Check records against the texts of their sources."""

from bilateral.verify.locate import Location, locate
from bilateral.verify.source_text import SourceText
from bilateral.verify.verification import Check, Verification
from bilateral.verify.verify import verify

__all__ = ["Check", "Location", "SourceText", "Verification", "locate", "verify"]
