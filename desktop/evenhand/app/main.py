"""Where Evenhand begins: a command of the command line, or the window.

Commands never load Qt, and the window never loads the command line.
"""

import sys

COMMANDS = frozenset(
    {
        "new",
        "sample",
        "list",
        "report",
        "verify",
        "backup",
        "restore",
        "import",
        "timetable",
        "check-applicant",
        "--self-test",
        "--help",
        "-h",
        "--version",
    }
)


def main(arguments: list[str] | None = None) -> int:
    """Run a command or open the window; give the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    if given and (given[0] in COMMANDS or given[0].startswith("-") or len(given) > 1):
        from evenhand.app.commands.run import run

        return run(given)
    from evenhand.app.window_start import start

    return start(given[0] if given else None)


if __name__ == "__main__":
    sys.exit(main())
