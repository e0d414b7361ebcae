"""Holding records against the texts of their sources, for whoever has these texts."""

from bilateral.verify.inquiry import verify
from bilateral.verify.locating import Location, locate
from bilateral.verify.sourcetext import SourceText
from bilateral.verify.verification import Check, Verification

__all__ = ["Check", "Location", "SourceText", "Verification", "locate", "verify"]
