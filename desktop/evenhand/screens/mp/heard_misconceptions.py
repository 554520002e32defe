"""What somebody got wrong about the work: as it was said, the facts sent in answer, and whether it is settled (MP5)."""

from dataclasses import asdict, replace
from datetime import date

from evenhand.domain.mp.misconceptions import MisconceptionState, check_misconception, say_state, state_on
from evenhand.domain.mp.record_facts import Misconception
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.offers import engagement_options
from evenhand.screens.mp.removable_part import RemovablePart
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.misconceptions import remove_misconception, save_misconception, settle

NONE = "Nothing mistaken was heard yet. Where little is known, people guess; write down what was said and answer it."
ELSEWHERE = "Somebody else in the area"
MARKS = {
    MisconceptionState.OPEN: Mark.ASK,
    MisconceptionState.ANSWERED: Mark.DUE,
    MisconceptionState.SETTLED: Mark.GO_AHEAD,
}


class MisconceptionForm(DetailForm):
    """The fields of one misconception."""

    def __init__(self) -> None:
        super().__init__("Something mistaken")
        self.add(
            NotesField(
                "said", "What was said", lines=2, needed="Write down what was said.", hint="As it was said."
            )
        )
        self.speaker = ChoiceField("mp_id", "Said by", (), none=ELSEWHERE)
        self.add(self.speaker)
        self.add(DayField("heard_on", "Heard on", needed="Give the day on which it was heard."))
        self.add(TextField("heard_where", "Where", hint="Such as a surgery, or the letters page of a paper."))
        self.heard_at = ChoiceField("engagement_id", "Heard at", (), none="None of the engagements")
        self.add(self.heard_at)
        self.add_heading("The facts")
        self.add(
            NotesField("facts", "Facts", hint="What is so, and where it can be read. Facts, no reproach.")
        )
        self.add(DayField("sent_on", "Sent on", hint="Empty until they were sent or told."))
        self.answer = ChoiceField("answer_id", "Sent with", (), none="None of the engagements")
        self.add(self.answer)
        self.add(
            DayField("settled_on", "Settled on", hint="When they said, or showed, that it is put right.")
        )
        self.add(NotesField("note", "Note", lines=2))


class MisconceptionsPart(RemovablePart):
    """Rows of what was heard from one person or elsewhere; a letter with the facts is begun from here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._as_at: AsAt | None = None
        self._form = form = MisconceptionForm()
        listed = Spells(
            name="What was heard",
            none=NONE,
            add="Add what was heard",
            row=self._row,
            values=asdict,
            fresh={},
            save=self._keep,
        )
        self._write, self._settle = plain("Write with the facts…"), plain("Settled today")
        super().__init__(listed, form, self._forget, self._write, self._settle)
        form.set_rule(self._check)
        self._write.clicked.connect(self._ask_letter)
        self._settle.clicked.connect(self._settle_today)

    def show_record(self, book: AsAt, key: int) -> None:
        """Show what was heard from somebody, and what nobody on record said, the newest first."""
        self._as_at = book
        self._form.speaker.set_options([Option(key, book.titled(key))])
        for field in (self._form.heard_at, self._form.answer):
            field.set_options(engagement_options(book, None))
        own = [
            one
            for one in book.kept.beside.misconceptions
            if one.mp_id in (key, None) and (one.heard_on <= book.day or book.day >= book.today)
        ]
        shown = sorted(own, key=_newest, reverse=True)
        self.page.show_spells(key, shown, shown[0].id if shown else None)

    def _fit(self) -> None:
        super()._fit()
        current = self.page.current()
        state = state_on(current, self._day()) if current else None
        self._settle.setVisible(state is MisconceptionState.ANSWERED)
        self._write.setVisible(
            state is MisconceptionState.OPEN and current is not None and bool(current.mp_id)
        )

    def _day(self) -> date:
        return self._as_at.day if self._as_at is not None else self._desk.today

    def _check(self, values: Values) -> None:
        if values["heard_on"] is None or not values["said"]:
            return
        known = self._as_at.engagement(values["answer_id"]) if self._as_at and values["answer_id"] else None
        check_misconception(self._stated(values, self.page.current()), known, self._desk.today)

    def _stated(self, values: Values, old: Misconception | None) -> Misconception:
        return replace(old or Misconception(heard_on=date.min, said=""), **values)

    def _keep(self, _: int, values: Values, old: Misconception | None) -> int:
        stated = self._stated(values, old)
        return save_misconception(self._desk.partnership, stated, today=self._desk.today)

    def _ask_letter(self) -> None:
        self.do(self._write_facts)

    def _write_facts(self, key: int) -> None:
        self._desk.record_wanted.emit(f"misconception/answer:{key}")

    def _settle_today(self) -> None:
        self.do(self._settle_on_the_day)

    def _settle_on_the_day(self, key: int) -> None:
        settle(self._desk.partnership, key, on=self._desk.today, today=self._desk.today)

    def _forget(self, key: int) -> None:
        remove_misconception(self._desk.partnership, key)

    def _row(self, one: Misconception) -> ListRow:
        state = state_on(one, self._day())
        where = one.heard_where or ("" if one.mp_id else ELSEWHERE)
        return ListRow(
            one.id,
            f"“{one.said}”",
            DOT.join(filter(None, (f"heard on {say_day(one.heard_on)}", where))),
            value=say_state(one, self._day()),
            mark=MARKS[state],
            mark_says=state.label,
        )


def _newest(one: Misconception) -> tuple[date, int]:
    return one.heard_on, one.id
