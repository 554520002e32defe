"""Where Evenhand begins: a command of the command line, or the window.

Commands never load Qt, and the window never loads the command line.
"""

import os
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
        "may-i-publish",
        "screen",
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
    if _has_no_screen():
        sys.stderr.write(
            "evenhand: There is no screen here for a window. `evenhand --help` lists the commands.\n"
        )
        return 1
    from evenhand.app.window_start import start

    return start(given[0] if given else None)


def _has_no_screen() -> bool:
    """Whether Qt would stop at once because no display is there; only Linux can tell beforehand."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in named)


if __name__ == "__main__":
    sys.exit(main())
