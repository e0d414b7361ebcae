"""So that ``python -m bilateral.cli`` is the command line too."""

from bilateral.cli import main

main()
