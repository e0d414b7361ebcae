"""How far two coders of one source agree, field by field."""

from bilateral._agree.agree import agree
from bilateral._agree.agreement import Agreement

__all__ = ["Agreement", "agree"]
