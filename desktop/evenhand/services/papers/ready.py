"""Making ready for the first paper: what loading takes is taken beforehand, so that the paper itself comes at once.

Nothing is read of any file, nor kept but what drawing a paper would load itself.
"""

from collections.abc import Callable
from importlib import import_module

from evenhand.services.papers.kinds import KINDS

PRINTING = ("reportlab.platypus", "pikepdf", "pypdfium2", "evenhand.reports.press")
LOOKING = ("evenhand.services.papers.second_look", "evenhand.services.papers.beside")


def make_ready(paper: str, go_on: Callable[[], None]) -> None:
    """Load what compiling, drawing and showing a paper takes; `go_on` is called before each part, and may end it."""
    kind = KINDS[paper]
    own = (f"evenhand.services.papers.{kind.compiled_by}", f"evenhand.reports.{kind.drawn_by}")
    for module in (own[0], *PRINTING, own[1], *LOOKING):
        go_on()
        import_module(module)
    _draw_a_sheet(go_on)


def _draw_a_sheet(go_on: Callable[[], None]) -> None:
    """Draw a letter in every typeface on a sheet that nobody sees: what is loaded with first use is loaded so."""
    from evenhand.reports.fonts import Face
    from evenhand.reports.ink import write
    from evenhand.reports.tagging.sheets import ONE_AT_A_TIME, Sheets

    with ONE_AT_A_TIME:
        sheet = Sheets(title="A sheet")
        for face in Face:
            go_on()
            write(sheet, 100, 100, "A", face, 12)
        sheet.pdf()
