"""So that ``python -m bilateral`` is the command line too."""

from bilateral.cli import main

main()
