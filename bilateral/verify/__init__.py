"""Check records against the texts of their sources."""

from bilateral.source_text import Location, SourceText, locate
from bilateral.verify.verification import Check, Verification
from bilateral.verify.verify import verify

__all__ = ["Check", "Location", "SourceText", "Verification", "locate", "verify"]
