"""The field in which somebody says by what power an application was decided: a decision, delegated power, earlier."""

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.vocabulary import DecidedHow
from evenhand.domain.words import say_day, say_pence, shortened
from evenhand.screens.grants.words import say_meeting
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.words import DOT
from evenhand.screens.widgets.choice import Option
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import TextField
from evenhand.services.award_gate import Ready

MEETING, WRITTEN = "decision:", "written:"
DELEGATED, EARLIER = DecidedHow.DELEGATED.value, DecidedHow.EARLIER.value
NAMED = (DELEGATED, EARLIER)
LONGEST = 60


class PowerFields:
    """Two fields of a form: by what it was decided, and for delegated or earlier decisions by whom.

    `in_favour` asks for a decision that was carried and stands; without it, any about the application is offered.
    """

    def __init__(self, form: DetailForm, *, in_favour: bool, needed: str = "", none: str = "") -> None:
        self._form, self._in_favour = form, in_favour
        self._days: dict[str, object] = {}
        self._by = ChoiceField("by", "Decided by", (), needed=needed, none=none)
        form.add(self._by)
        form.add(
            TextField("by_whom", "By whom", hint="Who used the power, and by which minute they have it.")
        )
        self._by.changed.connect(self._take)
        self.refresh()

    def offer(self, ready: Ready) -> str | None:
        """Offer what there is; give the key of the latest decision that was made, None where there is none."""
        options = self._options(ready)
        self._by.set_options(options)
        self._days = {f"{MEETING}{one.decision.id}": one.meeting.held_on for one in ready.decided}
        self._days |= {f"{WRITTEN}{one.id}": one.concluded_on for one in ready.written}
        made = [str(one.value) for one in options if one.value in self._days]
        return made[0] if made else None

    def day_of(self, key: object) -> object:
        """The day on which the chosen decision was made, None where it has none of its own."""
        return self._days.get(str(key))

    def _options(self, ready: Ready) -> list[Option]:
        made = [one for one in ready.decided if not (self._in_favour and one.unfit)]
        told = [
            Option(
                f"{MEETING}{one.decision.id}",
                f"{say_meeting(one.meeting)}{DOT}{shortened(one.decision.wording, LONGEST)}",
            )
            for one in made
        ]
        told += [
            Option(f"{WRITTEN}{one.id}", f"Between meetings, {say_day(one.concluded_on)}")
            for one in ready.written
            if one.concluded_on is not None
        ]
        if ready.delegated_pence is not None:
            told.append(Option(DELEGATED, f"Delegated power, up to {say_pence(ready.delegated_pence)}"))
        if ready.earlier:
            told.append(Option(EARLIER, "Before this file was begun"))
        return told

    def refresh(self) -> None:
        """Ask by whom where that has to be said."""
        self._form.show_field("by_whom", self._by.value() in NAMED)

    def _take(self) -> None:
        """Take over the day of the decision that was chosen."""
        self.refresh()
        day = self.day_of(self._by.value())
        if day is not None:
            self._form.field("on").set_value(day)


def power_of(values: Values) -> DecidedBy | None:
    """The power that was chosen, None where none was."""
    said, by_whom = str(values.get("by") or ""), values.get("by_whom", "")
    if said.startswith(MEETING):
        return DecidedBy(DecidedHow.MEETING, decision_id=int(said.removeprefix(MEETING)))
    if said.startswith(WRITTEN):
        return DecidedBy(DecidedHow.IN_WRITING, written_id=int(said.removeprefix(WRITTEN)))
    return DecidedBy(DecidedHow(said), by_whom=by_whom) if said in NAMED else None
