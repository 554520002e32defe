"""Starts Evenhand from a bare checkout: `python desktop`, with the same arguments as the installed `evenhand`."""

import sys

from evenhand.app.main import main

if __name__ == "__main__":
    sys.exit(main())
