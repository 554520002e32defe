"""The form of one election window rule: whether it is in use, when its window starts and ends, how strictly."""

from datetime import time

from evenhand.domain.elections.hours import say_hour
from evenhand.domain.elections.own_profiles import KeptProfile, Origin
from evenhand.domain.elections.profiles import AnchorPoint
from evenhand.domain.elections.record_facts import WindowProfile
from evenhand.domain.elections.shifts import parse_shift, say_shift
from evenhand.domain.vocabulary import Answer, ElectionKind
from evenhand.screens.shared.forms import Values
from evenhand.screens.theme.sizes import DAY_WIDTH
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField, RadioField, TickListField, yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import LineField, NotesField, TextField

ANCHORS = {
    AnchorPoint.VACANCY: "The seat falls vacant",
    AnchorPoint.ANNOUNCEMENT: "The election is announced",
    AnchorPoint.DISSOLUTION: "Parliament is dissolved",
    AnchorPoint.NOTICE: "The notice of election",
    AnchorPoint.POLL: "Polling day",
}
CLOSE_OF_POLL = time(22)
HOURS = (
    Option(CLOSE_OF_POLL, f"At {say_hour(CLOSE_OF_POLL)}, the close of poll"),
    Option(None, "At the end of the day"),
)
DAYS_HINT = "Such as “14 days before” or “on the day”."
FRESH: Values = {
    "in_use": True,
    "strength": Answer.TAKE_CARE,
    "starts_at": AnchorPoint.NOTICE,
    "ends_at": AnchorPoint.POLL,
    "ends_hour": CLOSE_OF_POLL,
}


class ShiftField(LineField):
    """So many days before or after an anchor; the value is a number, negative before it."""

    def __init__(self, key: str, label: str, *, hint: str = "") -> None:
        super().__init__(key, label, hint=hint, width_px=DAY_WIDTH)

    def value(self) -> int:
        """The days."""
        return parse_shift(self._line.text(), field=self.key)

    def set_value(self, value: int | None) -> None:
        """Show the days in words."""
        self._line.setText(say_shift(value or 0))
        self._line.setCursorPosition(0)


class RuleForm(DetailForm):
    """The fields of a rule; below them what it draws, where it comes from, and the way back or out."""

    def __init__(self) -> None:
        super().__init__("Election window rule")
        self.as_shipped = plain("As shipped", says="Take this rule as it comes with Evenhand again")
        self.take_away = plain("Delete", says="Delete this rule, which is your own")
        self.add(TextField("name", "Rule", needed="Give the rule a name."))
        self.add(yes_no("in_use", "In use", needed="Say whether it is in use."))
        self.add(FactField("draws", "Draws"))
        self._add_days()
        self.add(
            RadioField("strength", "Inside it", options_of(Answer), needed="Say how strictly.", stacked=True)
        )
        self.add(FactField("direct", "With a council as LTO"))
        self.add(
            TickListField("kinds", "Only for", options_of(ElectionKind), hint="None ticked: for every kind.")
        )
        self.add(NotesField("why", "What it asks", needed="Say in a sentence what the rule asks.", lines=3))
        self.add(NotesField("binds", "Whom it binds", lines=2))
        self.add(TextField("ask", "Whom to ask", hint="Such as “the council’s monitoring officer”."))
        self.add(NotesField("source", "Source", needed="Say whose rule it is and where it stands.", lines=2))
        self.add(FactField("origin", "Kept"))
        self.body.addLayout(row(self.as_shipped, self.take_away, None))

    def show_rule(self, kept: KeptProfile, draws: str) -> None:
        """Show a rule with the windows that it draws."""
        direct = kept.profile.direct_strength
        facts = {
            "draws": draws,
            "direct": ""
            if direct is kept.profile.strength
            else f"{direct.label}: it binds the council itself",
            "origin": f"{kept.origin.value[:1].upper()}{kept.origin.value[1:]}",
        }
        self._show(values_of(kept) | facts, kept.origin)

    def begin(self) -> None:
        """Begin a rule of the partnership's own."""
        self._show(dict(FRESH), None)

    def _show(self, values: Values, origin: Origin | None) -> None:
        self.show_values(values)
        for name in ("draws", "direct", "origin"):
            self.show_field(name, bool(values.get(name)))
        self.as_shipped.setVisible(origin is Origin.EDITED)
        self.take_away.setVisible(origin is Origin.OWN)

    def _add_days(self) -> None:
        anchors = [Option(point, words) for point, words in ANCHORS.items()]
        needed = "Choose what the day hangs on."
        self.add(ChoiceField("starts_at", "Starts with", anchors, needed=needed))
        self.add(ShiftField("starts_days", "First day", hint=DAYS_HINT))
        self.add(ChoiceField("ends_at", "Ends with", anchors, needed=needed))
        self.add(ShiftField("ends_days", "Last day", hint=DAYS_HINT))
        self.add(ChoiceField("ends_hour", "It ends", HOURS))


def values_of(kept: KeptProfile) -> Values:
    """What the fields show of a rule."""
    profile = kept.profile
    return {
        "name": profile.name,
        "in_use": kept.in_use,
        "starts_at": profile.starts.point,
        "starts_days": profile.starts.days,
        "ends_at": profile.ends.point,
        "ends_days": profile.ends.days,
        "ends_hour": profile.ends.time,
        "strength": profile.strength,
        "kinds": profile.kinds,
        "why": profile.why,
        "binds": profile.binds,
        "ask": profile.ask,
        "source": profile.source,
    }


def record_from(values: Values, profile: str) -> WindowProfile:
    """The record that the fields state for a rule, "" for a new one."""
    return WindowProfile(
        profile=profile,
        name=values["name"],
        in_use=values["in_use"],
        strength=values["strength"],
        kinds=" ".join(values["kinds"]),
        starts_at=values["starts_at"],
        starts_days=values["starts_days"],
        ends_at=values["ends_at"],
        ends_days=values["ends_days"],
        ends_hour=values["ends_hour"],
        binds=values["binds"],
        why=values["why"],
        ask=values["ask"],
        source=values["source"],
    )
