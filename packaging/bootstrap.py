"""Sets Evenhand up on this computer and starts it, or tests it: the two commands of the README.

    python3 packaging/bootstrap.py run [arguments of evenhand]
    python3 packaging/bootstrap.py test [--long] [arguments of pytest]

All it makes stands in the folder `.venv` of the checkout, which may be deleted at any time. It needs nothing but
Python itself and no shell, and speaks on stderr, so that what the program prints can be read by another. This file
stays readable to older Pythons, so that they can say which one is needed; the work is done by its neighbours.
"""

from __future__ import annotations

import sys

OLDEST = (3, 11)
NEWEST = (3, 14)
USAGE = """\
usage: python3 packaging/bootstrap.py run [arguments]
       python3 packaging/bootstrap.py test [--long] [pytest arguments]

run    sets Evenhand up where needed, and starts it: the same as .venv/bin/evenhand [arguments]
test   sets up what the tests need, and runs linters, type checks and tests; --long adds the slow searches
"""


def python_refusal(version: tuple[int, int]) -> str | None:
    """What to say to a Python that Evenhand does not run on, or None."""
    if OLDEST <= version <= NEWEST:
        return None
    return (
        f"Evenhand needs Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}, and this is Python"
        f" {version[0]}.{version[1]}. Nothing was changed. Install one of those, or if you have one already, start this"
        f" command with its name, for example: python3.12 packaging/bootstrap.py run"
    )


def main(arguments: list[str]) -> int:
    """Do what the first argument says; the rest belongs to the program or to the tests."""
    refusal = python_refusal(sys.version_info[:2])
    if refusal:
        print(refusal, file=sys.stderr)
        return 1
    if arguments[:1] in (["-h"], ["--help"]):
        print(USAGE, end="")
        return 0
    if arguments[:1] not in (["run"], ["test"]):
        print(USAGE, end="", file=sys.stderr)
        return 2
    return _carry_out(arguments[0], arguments[1:])


def _carry_out(command: str, rest: list[str]) -> int:
    """Run or test, and say in plain words what stands in the way."""
    from environment import make_ready, start
    from saying import Stopped, say

    try:
        make_ready(command)
        if command == "run":
            return start(rest)
        from checks import check

        return check(rest)
    except Stopped as stopped:
        say(stopped.says)
        return 1
    except KeyboardInterrupt:
        say("Stopped, as you asked. If anything was half made, it is made afresh the next time.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
