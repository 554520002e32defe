"""One paper of a meeting: its title and item, who may read it, and where it came late why and with whose consent."""

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from evenhand.domain.meetings.record_facts import MeetingPaper
from evenhand.domain.meetings.vocabulary import PaperTiming
from evenhand.domain.vocabulary import Level
from evenhand.screens.desk import Desk
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.frame.form_dialog import FormDialog
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.page_preview import PagePreview
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.agendas import agenda
from evenhand.services.meeting_papers import add_drawn, attach, correct_paper, drawable
from evenhand.services.papers.kinds import KINDS

HEIGHT, SHOWN_WIDTH, SHOWN_HEIGHT = 560, 900, 720
FIELDS = ("title", "item_id", "level", "timing", "late_because", "chair_agreed_on")
LATE = ("late_because", "chair_agreed_on")
WHY_LATE = "It is said in the minutes too."


class PaperDialog(FormDialog):
    """The form of one paper: attached with its `content`, drawn here, or corrected."""

    def __init__(self, desk: Desk, paper: MeetingPaper, parent: QWidget, *, content: bytes = b"") -> None:
        form = DetailForm("Paper", save="Save" if paper.id else "Add the paper")
        super().__init__(paper.title or "A paper drawn here", form, parent, height_px=HEIGHT)
        self._desk, self._paper, self._content = desk, paper, content
        self._draws = not paper.id and not content
        with desk.partnership.reading() as session:
            items = [
                Option(one.id, f"{one.position}. {one.title}") for one in agenda(session, paper.meeting_id)
            ]
        kinds = [Option(name, KINDS[name].title) for name in drawable()]
        form.add(ChoiceField("draws", "Paper", kinds))
        form.add(TextField("title", "Title", hint="Empty for its usual title." if self._draws else ""))
        form.add(ChoiceField("item_id", "Item", items, none="The whole meeting"))
        form.add(ChoiceField("level", "Who may read it", options_of(Level)))
        self._timing = form.add(ChoiceField("timing", "Came", options_of(PaperTiming)))
        form.add(NotesField("late_because", "Why late", hint=WHY_LATE, lines=2))
        form.add(
            DayField("chair_agreed_on", "Chair agreed", hint="The day on which the chair agreed to take it.")
        )
        self._timing.changed.connect(self._fit)
        self.body.addWidget(form, 1)
        form.show_values(
            {name: getattr(paper, name) for name in FIELDS} | {"draws": paper.draws or drawable()[0]}
        )
        form.show_field("draws", self._draws)
        self._fit()
        form.field("draws" if self._draws else "title").focus()

    def keep(self, values: Values) -> None:
        """Attach, add or correct the paper."""
        paper = replace(self._paper, **{name: values[name] for name in FIELDS if name in values})
        partnership, today = self._desk.partnership, self._desk.today
        if paper.id:
            correct_paper(partnership, paper, today=today)
        elif self._draws:
            add_drawn(partnership, replace(paper, draws=values["draws"]), today=today)
        else:
            attach(partnership, paper, self._content, today=today)

    def _fit(self) -> None:
        """Ask why only of a paper that came late."""
        late = self._timing.value() is not PaperTiming.WITH_NOTICE
        for name in LATE:
            self.form.show_field(name, late)


class PaperShown(HouseDialog):
    """An attached paper, page by page."""

    def __init__(self, title: str, pdf: bytes, parent: QWidget) -> None:
        super().__init__(title, parent, width_px=SHOWN_WIDTH)
        self.preview = PagePreview()
        self.preview.show_pdf(pdf)
        self.body.addWidget(self.preview, 1)
        self.add_leave("Close")

    def sizeHint(self) -> QSize:
        """Room for a page."""
        return self.tall_hint(SHOWN_HEIGHT)
