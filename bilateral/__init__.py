"""Any two countries, any two relationships, side by side, every number traceable to its source.

Load relationships, compare them, publish the charts:

>>> import bilateral as bl
>>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
>>> both.focal
'CUB'

The stub next to this file lists the public names with their signatures. None of them is
imported before it is used, so that ``import bilateral`` costs next to nothing.
"""

import lazy_loader

__version__ = "0.1.0"

try:
    __getattr__, _, __all__ = lazy_loader.attach_stub(__name__, __file__)
except ValueError as error:
    msg = (
        f"bilateral reads files next to its code, and {__file__}i is not on the disk: it cannot be "
        "imported from a zip, or from a bundle without its data files; install it with pip"
    )
    raise ImportError(msg) from error
__all__ += ["__version__"]


def __dir__() -> list[str]:
    return __all__
