"""Start the command line with ``python -m bilateral``."""

from bilateral.cli import main

main()
