"""Running one command: what it prints, and the exit status it ends with.

0: done, whatever the verdict. 1: refused or failed, with one plain line on standard error. 2: wrong usage.
"""

import sys
from argparse import Namespace
from collections.abc import Callable
from io import TextIOWrapper

from evenhand.app.commands import files, papers, questions, screening, self_test
from evenhand.app.commands.parser import build, with_form_named
from evenhand.app.crash_report import report_of_current
from evenhand.app.places import crash_reports_folder
from evenhand.domain.refusals import Refusal, Trouble

COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "sample": files.sample,
    "new": files.new,
    "verify": files.verify,
    "backup": files.backup,
    "restore": files.restore,
    "import": files.bring_in,
    "export": papers.export,
    "list": papers.listing,
    "report": papers.report,
    "may-i-publish": papers.may_i_publish,
    "timetable": questions.timetable,
    "check-applicant": questions.check_applicant,
    "screen": screening.screen,
}


def run(arguments: list[str]) -> int:
    """Run the command that the arguments name."""
    parser = build()
    given = parser.parse_args(with_form_named(arguments))
    if not given.self_test and given.command is None:
        parser.error("name one command, or one file to open in the window")
    command = self_test.run if given.self_test else COMMANDS[given.command]
    _print_any_letter()
    try:
        return command(given)
    except (Refusal, Trouble) as said:
        print(f"evenhand: {said.says}", file=sys.stderr)
    except BrokenPipeError:
        sys.stderr.close()
    except KeyboardInterrupt:
        print("evenhand: Stopped. What was not finished was not kept.", file=sys.stderr)
    except Exception:  # noqa: BLE001  the outermost door: no traceback may reach the secretary
        print(f"evenhand: {_written_down()}", file=sys.stderr)
    return 1


def _print_any_letter() -> None:
    """Let any name be printed: UTF-8 for other programs, on a terminal a question mark for what it cannot show."""
    if isinstance(sys.stdout, TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")


def _written_down() -> str:
    """Keep the report of a fault, without personal data, and say where it is."""
    report = report_of_current()
    folder = crash_reports_folder()
    says = "Evenhand itself is at fault. What was not finished was not kept; the file is as it was."
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "last-fault.txt"
        path.write_text(report + "\n", encoding="utf-8")
    except OSError:
        return f"{says} {report.splitlines()[-1].strip()}"
    return f"{says} The report is in {path}."
