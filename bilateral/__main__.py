"""Start the command line: ``python -m bilateral``, or the command ``bilateral``."""

import gc
import signal


def run() -> None:
    """Run the command line; while it is still being imported, Ctrl-C ends it without a word."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    from bilateral.cli import main

    signal.signal(signal.SIGINT, before)
    try:
        main()
    finally:
        # To search all objects for garbage once more, at the end, takes a sixth of a comparison.
        gc.freeze()


if __name__ == "__main__":
    run()
