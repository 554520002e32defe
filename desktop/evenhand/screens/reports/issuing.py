"""Issuing a paper: saved or printed exactly as it was seen, and kept in the file as it went out."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.pack import PackOfPapers
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.files import ask_where_to_save
from evenhand.screens.widgets.job import Progress
from evenhand.services.papers import PaperOrder, issued
from evenhand.services.papers.beside import papers_alone
from evenhand.services.papers.compiling import Made
from evenhand.services.written_file import write_file

PDF = "PDF (*.pdf)"


def save_as(pdf: bytes, proposed: Path, parent: QWidget, *, opened: Path) -> Path | None:
    """Ask for a place and write the paper there; None where the person left the dialog.

    Raises:
        Trouble: the place cannot be written to, or a partnership or its backup lies there.
    """
    path = ask_where_to_save(parent, "Save the paper", proposed, PDF)
    if path is None:
        return None
    write_file(path, pdf, opened=opened)
    return path


@dataclass(frozen=True, slots=True)
class GoingOut:
    """A paper as it goes out: what was ordered, the bytes, and how it was compiled where that is known already."""

    order: PaperOrder
    pdf: bytes
    made: Made | None

    @property
    def is_pack(self) -> bool:
        """Whether it holds papers that are kept beside it."""
        return self.made is not None and isinstance(self.made.report, PackOfPapers)

    def draw_beside(self, progress: Progress) -> list[issued.GoneOut]:
        """Its papers each by itself, for the board to approve; none where it was not looked at."""
        if self.made is None:
            return []
        alone = list(papers_alone(self.made.report, self.order))
        drawn: list[issued.GoneOut] = []
        for one in alone:
            progress.reach(len(drawn), len(alone))
            drawn.append(one.draw())
        return drawn


def keep(partnership: Partnership, paper: GoingOut) -> None:
    """Keep the paper as it went out."""
    if paper.made is None:
        issued.keep(partnership, paper.order, paper.pdf)
    else:
        issued.keep_all(partnership, [issued.GoneOut(paper.made.order, paper.pdf, paper.made.digits)])
