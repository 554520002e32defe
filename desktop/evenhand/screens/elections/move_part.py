"""Moving, putting off or cancelling a poll: since when it is known, why, by what source; and what happened before."""

from PySide6.QtWidgets import QVBoxLayout

from evenhand.domain.elections.record_facts import PollChange
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PollStatus
from evenhand.domain.words import say_day, say_long_day
from evenhand.screens.desk import Desk
from evenhand.screens.elections.book import ElectionBook
from evenhand.screens.plain_room.parts import Part, Values
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import FactField, RadioField, yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, TextField
from evenhand.services.poll_changes import PollMove, move_poll

NAME = "Move or cancel"
WAYS = (
    Option(PollStatus.SCHEDULED, "Moved to another day"),
    Option(PollStatus.PUT_OFF, "Put off, no day yet"),
    Option(PollStatus.CANCELLED, "Cancelled"),
)
KEEP_HINT = "Most dates are published anew for a new day; then answer No, and they are forgotten here."
FRESH: Values = {"status": PollStatus.SCHEDULED, "keep_published": False}


class MovePart(Part):
    """The form of one change; earlier ones stand above it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._key = 0
        self._book: ElectionBook | None = None
        self.form = form = DetailForm("Move or cancel the poll", save="Keep the change")
        form.add(FactField("poll", "Poll"))
        form.add(FactField("earlier", "Earlier"))
        self._status = form.add(RadioField("status", "What happened", WAYS, stacked=True))
        form.add(DayField("now_on", "New day"))
        form.add(
            DayField(
                "known_on", "Known since", needed="Give the day from which the change is publicly known."
            )
        )
        form.add(TextField("why", "Why", hint="Such as the death of a candidate."))
        form.add(TextField("source", "Source", hint="Where the change was published."))
        form.add(yes_no("keep_published", "Keep dates", hint=KEEP_HINT))
        self._status.changed.connect(self._fit)
        form.shown.connect(self._fit)
        form.save_asked.connect(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form, 1)

    def forms(self) -> tuple[DetailForm, ...]:
        """The form of the change."""
        return (self.form,)

    def show_record(self, book: ElectionBook, key: int) -> None:
        """Show how the poll of an election stands, round a change that is being typed."""
        typing = self.form.is_dirty() and key == self._key
        self._key, self._book = key, book
        if not typing:
            election, changes = book.elections[key], book.changes_of(key)
            stands = f"{say_long_day(election.poll_on)}: {election.status.label.lower()}"
            self.form.show_values({**FRESH, "poll": stands, "earlier": "\n".join(map(say_change, changes))})

    def focus_first(self) -> None:
        """Put the cursor into the first question."""
        self.form.field("status").focus()

    def _fit(self) -> None:
        moved = self._status.value() is PollStatus.SCHEDULED
        self.form.show_field("now_on", moved)
        self.form.show_field("keep_published", moved)
        self.form.show_field("earlier", bool(self.form.field("earlier").value()))

    def _save(self, values: Values) -> None:
        try:
            move = PollMove(
                now_on=values.get("now_on"),
                status=values["status"],
                known_on=values["known_on"],
                why=values["why"],
                source=values["source"],
                keep_published=bool(values.get("keep_published", True)),
            )
            move_poll(self._desk.partnership, self._key, move, today=self._desk.today)
        except Refusal as refusal:
            self.form.show_refusal(refusal)
            return
        self.form.mark_saved()
        if self._book is not None:
            self.show_record(self._book, self._key)


def say_change(change: PollChange) -> str:
    """One change in a sentence: "Moved from 1 May 2025 to 7 May 2026, known on 2 February 2025: …"."""
    to = f"to {say_day(change.now_on)}" if change.now_on else "without a new day"
    known = f"known on {say_day(change.known_on)}"
    return f"From {say_day(change.was_on)} {to}, {known}: {change.why} ({change.source})."
