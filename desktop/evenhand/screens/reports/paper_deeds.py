"""What is done with the paper that is seen: saved, printed, kept as issued; its tables and figures saved apart."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.words import say_count
from evenhand.screens.desk import Desk
from evenhand.screens.elections.more_menu import Deed, open_menu
from evenhand.screens.frame.files import ask_which_folder
from evenhand.screens.reports import issuing
from evenhand.screens.reports.issuing import GoingOut
from evenhand.screens.reports.unprintable import Unprintable, unprintable_in
from evenhand.screens.widgets.job import Job, JobBar, Progress
from evenhand.screens.widgets.page_preview import PagePreview
from evenhand.screens.widgets.pages import Pages
from evenhand.services.papers import PaperOrder, draw_singly, file_name, issued, meeting_of
from evenhand.services.papers.issued import GoneOut
from evenhand.services.papers.second_look import SecondLook, second_look
from evenhand.services.papers.sharing import FigureKind, SharedFile, TableKind, figures, tables
from evenhand.services.papers.singly import write_singly

Made = Callable[[Progress], list[SharedFile]]
KEEPING = "Keeping each paper of the pack"
NOT_KEPT = ", not kept as issued: this file is open to be read only."
STILL_SAVING = "Files are still being saved. Save these when they are there."


class PaperDeeds(QObject):
    """The deeds for one paper at a time: one that was drawn, with its order, or one that was issued, without.

    `looked` and `unprintable` bring what a second look at a drawn paper found; `refused` says why something was not
    done. `looking_bar` shows the second look where a deed waits for it, `saving_bar` what is saved apart.
    """

    looked = Signal(object)
    unprintable = Signal(object)
    refused = Signal(str)

    def __init__(
        self, desk: Desk, preview: PagePreview, looking_bar: JobBar, saving_bar: JobBar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._preview, self._parent = desk, preview, parent
        self._looking_bar, self._saving_bar = looking_bar, saving_bar
        self._order: PaperOrder | None = None
        self._title, self._name = "", ""
        self._looked: SecondLook | None = None
        self._job: Job | None = None
        self._waiting: Callable[[], None] | None = None
        self._saving: Job | None = None
        self._saving_of = ""
        self._keeping: Job | None = None
        self._folder = desk.partnership.path.parent

    def take(self, order: PaperOrder | None, title: str, name: str = "") -> None:
        """Take the paper that is seen now, and look at it again where it was drawn; `name` is that of its file."""
        self.let_go()
        self._order, self._title, self._name = order, title, name or f"{title}.pdf"
        pages = self._preview.pages()
        if order is not None and pages is not None:
            self._job = Job(partial(_look_again, self._desk, order, pages), self)
            self._job.finished.connect(self._take_look)
            self._job.ended.connect(self._end_look)
            self._job.start()

    def let_go(self) -> None:
        """Have no paper until another is drawn."""
        if self._job is not None:
            self._job.cancel()
        self._order, self._looked, self._job, self._waiting = None, None, None, None

    def is_ready(self) -> bool:
        """Whether all is known that saving needs."""
        return self._job is None

    def when_ready(self, deed: Callable[[], None]) -> None:
        """Do a deed as soon as all is known that it needs."""
        if self._job is None:
            deed()
        else:
            self._waiting = deed
            self._looking_bar.follow(self._job, "Looking through the paper")

    def save_pdf(self) -> None:
        """Save the paper, and keep it as issued."""
        named_by = self._looked.made.order if self._looked else None
        about = meeting_of(self._desk.partnership, named_by) if named_by else None
        proposed = file_name(named_by, about) if named_by else self._name
        going_out = self._going_out()
        try:
            path = issuing.save_as(
                self._preview.pdf(),
                self._folder / proposed,
                self._parent,
                opened=self._desk.partnership.path,
            )
        except Trouble as trouble:
            self.refused.emit(trouble.says)
            return
        if path is not None:
            self._desk.noticed.emit(f"Saved as {path.name}{self._keep(going_out)}")

    def save_singly(self) -> None:
        """Save each part of the paper as a file of its own, and keep the paper as issued."""
        if self._order is not None:
            make = partial(_parts, self._desk, self._order)
            self._save_apart(make, "Saving single files", "Save single files in", self._going_out())

    def print_paper(self) -> None:
        """Print the paper, and keep it as issued where all of it was printed."""
        from evenhand.screens.frame.printing import print_with_dialog

        title, going_out = self._title, self._going_out()
        try:
            printed = print_with_dialog(
                self._preview.pdf(), title, self._parent, reading=self._preview.page()
            )
        except Trouble as trouble:
            self.refused.emit(trouble.says)
            return
        if printed is not None:
            kept = self._keep(going_out) if printed.whole else ""
            self._desk.noticed.emit(f"{printed.says(title)}{kept}")

    def offer_more(self, button: QWidget) -> None:
        """Open the menu of what else the paper can be saved as."""
        open_menu(button, self._further())

    def _further(self) -> Sequence[Deed]:
        """What can be saved apart, with how many there are of it; where nothing can, that is said."""
        parts = self._looked.parts if self._looked else None
        deeds: list[Deed] = []
        if parts is not None and parts.tables:
            count = say_count(parts.tables, "table").capitalize()
            deeds += [
                (f"{count} as a spreadsheet…", self.save_spreadsheet),
                (f"{count} as CSV…", self.save_csv),
            ]
        if parts is not None and parts.figures:
            count = say_count(parts.figures, "figure").capitalize()
            deeds += [
                (f"{count} as SVG…", self.save_svg),
                (f"{count} as PNG…", self.save_png),
            ]
        return deeds or [("No tables or figures to save apart", self._say_nothing_apart)]

    def save_spreadsheet(self) -> None:
        """Save all tables in one spreadsheet, in a folder that a person chooses."""
        self._save_tables("xlsx")

    def save_csv(self) -> None:
        """Save each table as a file of its own, in a folder that a person chooses."""
        self._save_tables("csv")

    def save_svg(self) -> None:
        """Save each figure as a drawing, in a folder that a person chooses."""
        self._save_figures("svg")

    def save_png(self) -> None:
        """Save each figure as a picture, in a folder that a person chooses."""
        self._save_figures("png")

    def _save_tables(self, kind: TableKind) -> None:
        if self._looked is not None:
            make = partial(_tables, self._desk, self._looked.made.order, kind)
            self._save_apart(make, "Saving the tables", "Save tables in")

    def _save_figures(self, kind: FigureKind) -> None:
        if self._looked is not None:
            make = partial(_figures, self._desk, self._looked.made.order, kind)
            self._save_apart(make, "Saving the figures", "Save figures in")

    def _save_apart(self, make: Made, doing: str, asks: str, going_out: GoingOut | None = None) -> None:
        """Make files beside the window, and write them where a person says; none is ever overwritten.

        `going_out` is the paper that goes out with them, which is kept as issued.
        """
        if self._saving is not None:
            self.refused.emit(STILL_SAVING)
            return
        folder = ask_which_folder(self._parent, asks, self._folder)
        if folder is None:
            return
        self._folder = folder
        self._saving_of = self._title
        self._saving = Job(partial(_made_and_written, make, folder, going_out), self, writes=True)
        self._saving.finished.connect(self._say_saved)
        self._saving.failed.connect(self._say_refused)
        self._saving.ended.connect(self._end_saving)
        self._saving_bar.follow(self._saving, doing)
        self._saving.start()

    def _going_out(self) -> GoingOut | None:
        """The paper that is seen, if it was drawn and not issued before."""
        made = self._looked.made if self._looked else None
        return GoingOut(self._order, self._preview.pdf(), made) if self._order is not None else None

    def _keep(self, paper: GoingOut | None) -> str:
        """Keep a paper that went out, and give what is to be said where it is not kept.

        Those of a pack are drawn by themselves beside the window first.
        """
        if paper is None:
            return ""
        if self._desk.partnership.read_only:
            return NOT_KEPT
        try:
            issuing.keep(self._desk.partnership, paper)
        except Trouble as trouble:
            return f", not kept as issued. {trouble.says}"
        if paper.is_pack:
            self._keeping = Job(paper.draw_beside, self, writes=True)
            self._keeping.finished.connect(self._keep_beside)
            self._keeping.failed.connect(self._say_refused)
            self._saving_bar.follow(self._keeping, KEEPING)
            self._keeping.start()
        return ""

    def _keep_beside(self, papers: list[GoneOut]) -> None:
        try:
            issued.keep_all(self._desk.partnership, papers)
        except Trouble as trouble:
            self.refused.emit(f"The papers of the pack were not kept as issued. {trouble.says}")

    def _take_look(self, found: tuple[SecondLook, Unprintable]) -> None:
        if self.sender() is self._job:
            self._looked = found[0]
            self.looked.emit(found[0])
            self.unprintable.emit(found[1])

    def _end_look(self) -> None:
        """Do what waited for the look. Where nothing was found out, the paper was drawn and is saved by its title."""
        if self._job is None or self.sender() is not self._job:
            return
        waiting, was_cancelled = self._waiting, self._job.is_cancelled()
        self._job, self._waiting = None, None
        if waiting is None:
            return
        self._looking_bar.leave()
        if not was_cancelled:
            waiting()

    def _end_saving(self) -> None:
        """Have nothing under way once a saving has told how it went, so that its word can be answered at once."""
        if self.sender() is self._saving:
            self._saving = None

    def _say_saved(self, saved: tuple[str, GoingOut | None]) -> None:
        self._end_saving()
        self._desk.noticed.emit(f"{saved[0]}{self._keep(saved[1])}")

    def _say_refused(self, fault: Exception) -> None:
        """Say why nothing was saved, and of which paper, where another one is seen by now."""
        self._end_saving()
        if isinstance(fault, Refusal | Trouble):
            of = "" if self._saving_of == self._title else f"{self._saving_of}: "
            self.refused.emit(f"{of}{fault.says}")

    def _say_nothing_apart(self) -> None:
        self.refused.emit("This paper has no tables or figures that can be saved apart. Save it as PDF.")


def _look_again(
    desk: Desk, order: PaperOrder, pages: Pages, progress: Progress
) -> tuple[SecondLook, Unprintable]:
    return second_look(desk.partnership, order), unprintable_in(pages, progress)


def _tables(desk: Desk, order: PaperOrder, kind: TableKind, _progress: Progress) -> list[SharedFile]:
    return tables(desk.partnership, order, kind)


def _figures(desk: Desk, order: PaperOrder, kind: FigureKind, progress: Progress) -> list[SharedFile]:
    return figures(desk.partnership, order, kind, progress.reach)


def _parts(desk: Desk, order: PaperOrder, progress: Progress) -> list[SharedFile]:
    return draw_singly(desk.partnership, order, progress.stop_if_cancelled)


def _made_and_written(
    make: Made, folder: Path, going_out: GoingOut | None, progress: Progress
) -> tuple[str, GoingOut | None]:
    files = make(progress)
    progress.stop_if_cancelled()
    write_singly(folder, files)
    return f"Saved {say_count(len(files), 'file')} in {folder.name}", going_out
