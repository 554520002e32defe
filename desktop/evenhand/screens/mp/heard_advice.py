"""Advice asked of an MP or another contact, under its topic, and what came of it (MP11)."""

from dataclasses import asdict, replace
from datetime import date

from evenhand.domain.mp.advice import AdviceState, by_topic, check_advice, say_state, state_on, topics
from evenhand.domain.mp.record_facts import Advice
from evenhand.domain.words import say_day
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.named_field import NamedField
from evenhand.screens.mp.offers import engagement_options
from evenhand.screens.mp.removable_part import RemovablePart
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.written_fields import DayField, NotesField
from evenhand.services.advice import remove_advice, save_advice
from evenhand.services.skills import who_could_help

NONE = "No advice was asked yet. Who knows about land, health or money may help with more than publicity."
MARKS = {AdviceState.ASKED: Mark.DUE, AdviceState.GIVEN: Mark.KNOW, AdviceState.USED: Mark.GO_AHEAD}


class AdviceForm(DetailForm):
    """The fields of one piece of advice."""

    def __init__(self) -> None:
        super().__init__("Advice")
        self.topic = NamedField(
            "topic", "Topic", (), needed="Name the topic.", hint="Such as Towpath repairs.", prompt="Type it"
        )
        self.add(self.topic)
        self.add(NotesField("question", "Question", lines=2))
        self.could = FactField("could", "Who could help", hint="By the skills on record, on the day shown.")
        self.add(self.could)
        self.add(DayField("asked_on", "Asked on", needed="Give the day on which it was asked."))
        self.engagement = ChoiceField("engagement_id", "Asked at", (), none="None of the engagements")
        self.add(self.engagement)
        self.theme = ChoiceField("theme_id", "Theme of the plan", (), none="None")
        self.add(self.theme)
        self.add_heading("The answer")
        self.add(DayField("given_on", "Given on", hint="Empty until they answered."))
        self.add(NotesField("given", "Advice given", lines=3))
        self.add(NotesField("outcome", "What came of it", lines=2))


class AdvicePart(RemovablePart):
    """Rows of the advice asked of one person, by topic."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._as_at: AsAt | None = None
        self._form = form = AdviceForm()
        listed = Spells(
            name="Advice by topic",
            none=NONE,
            add="Add advice",
            row=self._row,
            values=asdict,
            fresh={},
            save=self._keep,
        )
        super().__init__(listed, form, self._forget)
        form.set_rule(self._check)
        form.topic.left.connect(self._name_who_could)
        form.field("question").left.connect(self._name_who_could)

    def show_record(self, book: AsAt, key: int) -> None:
        """Show the advice asked of somebody under its topics, oldest first in each."""
        self._as_at = book
        beside = book.kept.beside
        self._form.topic.offer(topics(beside.advice))
        self._form.engagement.set_options(engagement_options(book, key))
        self._form.theme.set_options(Option(one.id, one.name) for one in beside.themes.values())
        own = [one for one in beside.advice if one.mp_id == key]
        until = date.max if book.day >= book.today else book.day
        shown = [one for topic in by_topic(own, until) for one in topic.advice]
        last = max(shown, key=_asked, default=None)
        self.page.show_spells(key, shown, last.id if last else None)

    def _fit(self) -> None:
        super()._fit()
        self._name_who_could()

    def _name_who_could(self) -> None:
        """Name those whose skills speak for asking them."""
        words = f"{self._form.topic.value()} {self._form.field('question').raw()}"
        with self._desk.partnership.reading() as session:
            could = who_could_help(session, words, self._day())
        said = [f"{one.name}: {one.skills}" for one in could]
        self._form.could.set_value("\n".join(said))
        self._form.show_field("could", bool(said))

    def _day(self) -> date:
        return self._as_at.day if self._as_at is not None else self._desk.today

    def _check(self, values: Values) -> None:
        if values["asked_on"] is not None and values["topic"]:
            check_advice(self._stated(0, values, self.page.current()), self._desk.today)

    def _stated(self, mp_id: int, values: Values, old: Advice | None) -> Advice:
        typed = {name: value for name, value in values.items() if name != "could"}
        return replace(old or Advice(mp_id=mp_id, topic="", asked_on=date.min), **typed)

    def _keep(self, mp_id: int, values: Values, old: Advice | None) -> int:
        return save_advice(self._desk.partnership, self._stated(mp_id, values, old), today=self._desk.today)

    def _forget(self, key: int) -> None:
        remove_advice(self._desk.partnership, key)

    def _row(self, one: Advice) -> ListRow:
        state = state_on(one, self._day())
        themes = self._as_at.kept.beside.themes if self._as_at is not None else {}
        theme = themes[one.theme_id].name if one.theme_id in themes else ""
        return ListRow(
            one.id,
            one.topic,
            DOT.join(filter(None, (f"asked on {say_day(one.asked_on)}", theme, one.question))),
            value=say_state(one, self._day()),
            mark=MARKS[state],
            mark_says=state.label,
        )


def _asked(one: Advice) -> tuple[date, int]:
    return one.asked_on, one.id
