"""The choices for a paper: as at which day, since when, for whom, in which size, and what it is about."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evenhand.domain.blank_forms import TITLES as FORMS
from evenhand.domain.elections.facts import Election
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_day
from evenhand.screens.reports.catalogue import Paper
from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.choices import ChoicesPanel
from evenhand.screens.widgets.chosen_fields import ChoiceField, RadioField, TickListField
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField
from evenhand.services.papers import KINDS, PaperOrder

LEVEL_HINTS = {
    Level.PUBLIC: "Only what anybody may see.",
    Level.BOARD: "For members. Contact details and casework are left out.",
    Level.CONFIDENTIAL: "For named readers alone. Give it by hand.",
}
SIZES = (Option(False, "12 point"), Option(True, "18 point, large print"))
POWER = (Option(True, "Include the power figures"),)
POWER_HINT = "In a confidential copy alone: they concern neighbours by name."
ONE_PAGE = (Option(True, "One page, for the chair"),)
ONE_PAGE_HINT = "In 18 point the same words take two or three sides."
KNOWN_HINT = "Left empty: as the file is now. A day draws it as the file stood at the end of that day."
MP_OF_THE_DAY = "The MP of that day, or the last one"
NEXT_ELECTION = "The next one, or the one under way"
SUBJECTS = (
    ("election_id", "Election", NEXT_ELECTION),
    ("person_id", "Person", ""),
    ("meeting_id", "Meeting", "The next one"),
    ("mp_id", "Relationship with", MP_OF_THE_DAY),
    ("round_id", "Round", "The one that closed last"),
    ("application_id", "Application", ""),
    ("form", "Form", ""),
)
"""What a paper can be about: the field of an order, its label, and what stands there where nothing is chosen."""


def same_paper(order: PaperOrder) -> tuple[object, ...]:
    """What two orders have in common that are of the same paper, whatever their day, level and size."""
    return (order.paper, *(getattr(order, key) for key, _, _ in SUBJECTS))


class PaperChoices(QWidget):
    """The panel of one paper.

    `changed` when it is to be drawn anew; `save_asked`, `print_asked` and `singly_asked` by its buttons, `more_asked`
    with the button under which the menu opens.
    """

    changed = Signal()
    save_asked = Signal()
    print_asked = Signal()
    singly_asked = Signal()
    more_asked = Signal(object)
    preview_asked = Signal()

    def __init__(self, paper: Paper, day: date) -> None:
        super().__init__()
        self.paper = paper
        self._shown_day = day
        self._panel = ChoicesPanel(paper.title, paper.shows)
        self._subjects: dict[str, ChoiceField] = {}
        asks = KINDS[paper.name].asks
        for key, label, none in SUBJECTS:
            if key in asks:
                self._subjects[key] = ChoiceField(key, label, (), none=paper.without_choice or none)
                self._panel.add_field(self._subjects[key])
        self._engagements: TickListField | None = None
        if "engagement_ids" in asks:
            self._engagements = TickListField("engagement_ids", "Entries that are told", ())
            self._panel.add_field(self._engagements)
        self._as_at = DayField("as_at", "As at", needed="Give a date like 7 May 2026.")
        self._panel.add_field(self._as_at, day)
        self._starts: DayField | None = None
        if "starts" in asks:
            self._starts = DayField("starts", "Period since", hint="Left empty: the twelve months before.")
            self._panel.add_field(self._starts)
        self._level = RadioField("level", "Who will read it", options_of(Level), stacked=True)
        self._panel.add_field(self._level, paper.read_by)
        self._size = RadioField("large_print", "Size", SIZES, stacked=True)
        self._panel.add_field(self._size, False)
        self._one_page = self._tick("one_page", "Edition", ONE_PAGE, ONE_PAGE_HINT, asks)
        self._power = self._tick("with_power", "Voting power", POWER, POWER_HINT, asks)
        self._known_on = DayField("known_on", "As known on", hint=KNOWN_HINT)
        self._panel.add_field(self._known_on)
        if "form" in asks:
            self._offer("form", list(FORMS.items()))
            self._panel.set_offered(self._level, False)  # an empty form tells nothing to anybody
        self._panel.changed.connect(self._note)
        self._lay_out()
        self._say_level()
        self.offer_known_on(False)

    def order(self, printed_at: datetime) -> PaperOrder:
        """The paper as it is asked for.

        Raises:
            Refusal: a field cannot be read.
        """
        if (refusal := self._as_at.check()) is not None:
            raise refusal
        values = self._panel.values()
        ticked = {
            one.key: bool(values.pop(one.key)) for one in (self._one_page, self._power) if one is not None
        }
        if values["level"] is not Level.CONFIDENTIAL:
            ticked.pop("with_power", None)
        return PaperOrder(paper=self.paper.name, printed_at=printed_at, **ticked, **values)

    def show_elections(self, elections: Sequence[Election]) -> None:
        """Offer the elections there are, the latest first."""
        latest_first = sorted(elections, key=_poll_day, reverse=True)
        self._offer(
            "election_id", [(one.id, f"{one.kind.label}, {say_day(one.poll_on)}") for one in latest_first]
        )

    def show_meetings(self, meetings: Sequence[Meeting]) -> None:
        """Offer the meetings there are, the latest first."""
        latest_first = sorted(meetings, key=_meeting_day, reverse=True)
        self._offer(
            "meeting_id", [(one.id, f"{one.kind.label}, {say_day(one.held_on)}") for one in latest_first]
        )

    def show_people(self, people: Sequence[tuple[int, str]]) -> None:
        """Offer the people whose paper it can be, by key and name."""
        self._offer("person_id", people)

    def show_relationships(self, mps: Sequence[tuple[int, str]], others: Sequence[tuple[int, str]]) -> None:
        """Offer the MPs by key and name, and the other contacts where the paper can be about anybody."""
        self._offer("mp_id", (*mps, *others) if self.paper.anybody else mps)

    def show_grants(self, rounds: Sequence[tuple[int, str]], applications: Sequence[tuple[int, str]]) -> None:
        """Offer the rounds of grants and the applications to them, by key and name."""
        self._offer("round_id", rounds)
        self._offer("application_id", applications)

    def _tick(
        self, key: str, label: str, box: tuple[Option], hint: str, asks: Collection[str]
    ) -> TickListField | None:
        """A box to tick where the paper asks for it."""
        if key not in asks:
            return None
        field = TickListField(key, label, box, hint=hint)
        self._panel.add_field(field)
        return field

    def _offer(self, key: str, found: Sequence[tuple[Any, str]]) -> None:
        if key in self._subjects:
            self._subjects[key].set_options([Option(one, says) for one, says in found])

    def show_engagements(self, engagements: Sequence[tuple[int, str]]) -> None:
        """Offer the entries that can be told, by key and in a few words, the latest first."""
        if self._engagements is not None:
            self._engagements.set_options([Option(key, says) for key, says in engagements])

    def choose_subject(self, keys: Sequence[int | str]) -> None:
        """Choose whose paper it is, or about which election, meeting, relationship or entries, or which form."""
        if self._engagements is not None:
            self._engagements.set_value(keys)
        if self._subjects and keys:
            next(iter(self._subjects.values())).set_value(keys[0])

    def show_day(self, day: date) -> None:
        """Take another day as the one the window shows, unless a day of its own was chosen here."""
        if self._as_at.check() is None and self._as_at.value() == self._shown_day:
            self._as_at.set_value(day)
        self._shown_day = day

    def show_refusal(self, refusal: Refusal) -> bool:
        """Put what was refused beside its field; False when it belongs to none of these."""
        name = {"election": "election_id"}.get(refusal.field or "", refusal.field or "")
        field = self._fields().get(name)
        if field is not None:
            field.show_error(refusal.says)
        return field is not None

    def is_typed(self, refusal: Refusal) -> bool:
        """Whether what is refused is being typed still."""
        field = self._fields().get(refusal.field or "")
        return field is not None and field.control().hasFocus()

    def focus_refused(self) -> bool:
        """Put the focus on the first field beside which a refusal stands; False where none does."""
        refused = next((field for field in self._fields().values() if field.error()), None)
        if refused is not None:
            refused.focus()
        return refused is not None

    def clear_refusals(self) -> None:
        """Take every sentence beside the fields away."""
        for field in self._fields().values():
            field.show_error("")

    def _fields(self) -> dict[str, ChoiceField | TickListField | DayField]:
        """The fields beside which a refusal may stand, by name."""
        own = (self._starts, self._engagements, self._as_at, self._one_page, self._power, self._known_on)
        return {**self._subjects, **{field.key: field for field in own if field is not None}}

    def offer_known_on(self, offered: bool) -> None:
        """Offer to draw the paper as the file stood on an earlier day, where it is one that can say so."""
        self._panel.set_offered(self._known_on, offered)

    def arrange(self, *, narrow: bool) -> None:
        """Offer the way to the preview where it does not stand beside."""
        self._see.setVisible(narrow)

    def focus_first(self) -> None:
        """Put the focus on the first choice."""
        first = next(iter(self._subjects.values()), None) or self._engagements
        (first or self._as_at).focus()

    def _lay_out(self) -> None:
        save, print_it = primary("Save PDF…"), plain("Print…")
        self._more = plain("More…", says="Tables as a spreadsheet or CSV, figures as SVG or PNG")
        self._more.clicked.connect(self._ask_more)
        self._see = plain("See the paper")
        save.clicked.connect(self.save_asked)
        print_it.clicked.connect(self.print_asked)
        self._see.clicked.connect(self.preview_asked)
        self._see.hide()
        buttons = QVBoxLayout()
        buttons.addLayout(row(save, print_it, self._more, self._see, None))
        if KINDS[self.paper.name].singly:
            singly = plain("Save single files…")
            singly.clicked.connect(self.singly_asked)
            buttons.addLayout(row(singly, None))
        self._panel.set_buttons(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)

    def _ask_more(self) -> None:
        self.more_asked.emit(self._more)

    def _note(self) -> None:
        self._say_level()
        self.changed.emit()

    def _say_level(self) -> None:
        level = self._level.value() or Level.PUBLIC
        self._level.set_hint(LEVEL_HINTS[level])
        if self._power is not None:
            self._power.setEnabled(level is Level.CONFIDENTIAL)


def _poll_day(election: Election) -> date:
    return election.poll_on


def _meeting_day(meeting: Meeting) -> date:
    return meeting.held_on
