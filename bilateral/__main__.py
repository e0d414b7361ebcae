"""Start the command line: ``python -m bilateral``, or the command ``bilateral``."""

import signal


def run() -> None:
    """Run the command line; while it is still being imported, Ctrl-C ends it without a word."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    from bilateral.cli import main

    signal.signal(signal.SIGINT, before)
    main()


if __name__ == "__main__":
    run()
