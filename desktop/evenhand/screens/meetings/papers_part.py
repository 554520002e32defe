"""The papers of a meeting by letter: attached PDFs and papers drawn here, in the order of their items.

Enter opens a paper, Alt with the arrows moves it, Ins attaches one, Del takes it away.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.circulating import LetteredPaper
from evenhand.domain.meetings.record_facts import MeetingPaper
from evenhand.domain.meetings.vocabulary import PaperTiming
from evenhand.domain.refusals import Trouble
from evenhand.domain.words import say_count, say_day
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.frame.files import ask_which_file
from evenhand.screens.meetings.book import MeetingBook
from evenhand.screens.meetings.live.paper_opening import open_paper
from evenhand.screens.meetings.paper_dialog import PaperDialog
from evenhand.screens.meetings.take_dialog import TakeDialog
from evenhand.screens.plain_room.deeds_part import DeedsPart
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.flow_bar import FlowBar
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.ordered_table import OrderedTable
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.table import RIGHT, Column, TableModel
from evenhand.services import meeting_papers
from evenhand.services.pack_choices import add_usual_papers

PDFS = "PDF (*.pdf);;All files (*)"
NOTHING = (
    "No papers yet. Attach a PDF, or add a paper that is drawn here. They go into the pack with the agenda."
)
AGENDA = "A is the agenda, which goes first."
HOW = "Enter opens a paper, Alt+Up and Alt+Down move it, Del takes it away."
SAID = {PaperTiming.WITH_NOTICE: "In time", PaperTiming.LATE: "Late", PaperTiming.TABLED: "Tabled"}


class PapersPart(DeedsPart):
    """The papers of one meeting."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._papers: tuple[LetteredPaper, ...] = ()
        self.table = OrderedTable("Papers", TableModel(_columns(), _paper_id))
        self.table.setAccessibleDescription(HOW)
        self._none = Label(NOTHING, ink=2, wrap=True)
        self._agenda = Label(AGENDA, ink=2, wrap=True)
        self._late = Label(ink=2, wrap=True)
        self._lay_out()
        self.table.opened.connect(self.open_paper)
        self.table.moved.connect(self.move)
        self.table.removed.connect(self.remove)
        self.table.added.connect(self.attach)
        self.table.chosen.connect(self._tell_late)

    def fill(self, book: MeetingBook, key: int) -> None:
        """Show the papers."""
        with self.desk.partnership.reading() as session:
            self._papers = meeting_papers.papers(session, key)
        self.table.set_rows(self._papers)
        if self._papers and self._current() is None:
            self.table.choose(self._papers[0].paper.id)
        there = bool(self._papers)
        self.table.setVisible(there)
        self._agenda.setVisible(there)
        self._none.setVisible(not there)
        for button in self._of_one:
            button.setVisible(there)
        self._tell_late()

    def first_control(self) -> QWidget:
        """The papers, or the button that attaches the first."""
        return self.table if self._papers else self.attach_button

    def attach(self) -> None:
        """Ask for a PDF and attach it."""
        chosen = ask_which_file(self.window(), "Attach a PDF", PDFS)
        if chosen is not None:
            self.attach_file(chosen)

    def attach_file(self, path: Path) -> None:
        """Attach a file, with the little that is asked about it."""
        try:
            content = path.read_bytes()
        except OSError as fault:
            why = (fault.strerror or "it cannot be read").lower()
            notices.say_trouble(Trouble(f"{path.name} was not attached ({why})."), self.window())
            return
        new = MeetingPaper(meeting_id=self.key, position=0, title=path.stem, file_name=path.name)
        PaperDialog(self.desk, new, self.window(), content=content).exec()

    def add_drawn(self) -> None:
        """Add a paper that Evenhand draws."""
        PaperDialog(self.desk, MeetingPaper(meeting_id=self.key, position=0, title=""), self.window()).exec()

    def add_usual(self) -> None:
        """Add the papers that usually go to a meeting of this kind."""
        self.do(partial(add_usual_papers, self.desk.partnership, self.key, today=self.desk.today))

    def take_along(self) -> None:
        """Write all papers of the meeting to a folder or a stick."""
        TakeDialog(self.desk, self.key, self.window()).exec()

    def change(self) -> None:
        """Correct what is said about the current paper."""
        paper = self._current()
        if paper is not None:
            PaperDialog(self.desk, paper, self.window()).exec()

    def open_paper(self) -> None:
        """Show the current paper: an attached one page by page, a drawn one in the preview of reports."""
        paper = self._current()
        if paper is not None:
            open_paper(self.desk, paper, self.window())

    def move(self, up: bool) -> None:
        """Move the current paper among those of its item."""
        paper = self._current()
        if paper is not None:
            self.do(partial(meeting_papers.move_paper, self.desk.partnership, paper.id, up=up))

    def remove(self) -> None:
        """Take the current paper away."""
        paper = self._current()
        if paper is not None:
            self.do(partial(meeting_papers.remove_paper, self.desk.partnership, paper.id))

    def _current(self) -> MeetingPaper | None:
        chosen = self.table.chosen_id()
        return next((one.paper for one in self._papers if one.paper.id == chosen), None)

    def _tell_late(self) -> None:
        paper = self._current()
        late = paper is not None and paper.timing is not PaperTiming.WITH_NOTICE
        says = ""
        if late and paper is not None and paper.chair_agreed_on is not None:
            says = (
                f"{SAID[paper.timing]}: {paper.late_because} "
                f"The chair agreed on {say_day(paper.chair_agreed_on)} to take it."
            )
        self._late.setText(says)
        self._late.setVisible(bool(says))

    def _lay_out(self) -> None:
        self.attach_button, drawn = (
            plain("Attach PDF…", Mark.PLUS),
            plain("Add a paper drawn here…", Mark.PLUS),
        )
        usual, along = plain("Add the usual papers", Mark.PLUS), primary("Take to the meeting…")
        shown, change, remove = plain("Open"), plain("Change…"), plain("Take away")
        up, down = plain("Move up"), plain("Move down")
        self._of_one = (shown, change, up, down, remove)
        for button, deed in (
            (self.attach_button, self.attach),
            (drawn, self.add_drawn),
            (usual, self.add_usual),
            (along, self.take_along),
            (shown, self.open_paper),
            (change, self.change),
            (up, partial(self.move, True)),
            (down, partial(self.move, False)),
            (remove, self.remove),
        ):
            button.clicked.connect(deed)
        for part, stretch in ((self._agenda, 0), (self.table, 1), (self._none, 0), (self._late, 0)):
            self.column.addWidget(part, stretch)
        self.column.addLayout(row(*self._of_one, None))
        self.column.addWidget(_deeds((self.attach_button, drawn, usual), along))
        self.column.addStretch(0)


def _deeds(adds: Sequence[QWidget], along: QWidget) -> FlowBar:
    """What adds papers, and at the right end, or below where there is no room, what all of them are for."""
    bar, space = FlowBar(), QWidget()
    for button in adds:
        bar.add_group(button)
    bar.add_group(space, along, grows=space)
    return bar


def _columns() -> tuple[Column[LetteredPaper], ...]:
    return (
        Column("Paper", _letter),
        Column("Title", _title, stretch=True, tooltip=_title),
        Column("Item", _item, alignment=RIGHT),
        Column("From", _where_from),
        Column("Read by", _level),
        Column("Came", _came, mark=_mark),
    )


def _letter(one: LetteredPaper) -> str:
    return one.letter


def _title(one: LetteredPaper) -> str:
    return one.paper.title


def _item(one: LetteredPaper) -> str:
    return str(one.number) if one.number else ""


def _where_from(one: LetteredPaper) -> str:
    if one.paper.draws:
        return "Drawn here"
    return f"PDF, {say_count(one.paper.pages, 'page')}" if one.paper.pages else "PDF"


def _level(one: LetteredPaper) -> str:
    return one.paper.level.label


def _came(one: LetteredPaper) -> str:
    return SAID[one.paper.timing]


def _mark(one: LetteredPaper) -> Mark | None:
    return None if one.paper.timing is PaperTiming.WITH_NOTICE else Mark.LATE


def _paper_id(one: LetteredPaper) -> int:
    return one.paper.id
