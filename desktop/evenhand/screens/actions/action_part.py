"""The form of an action: what, by whom and by when; and once it is over, what came of it and what shows that."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.meetings.record_facts import MeetingAction
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.screens.actions.book import ActionBook, say_item, say_meeting, say_opened_from
from evenhand.screens.desk import Desk
from evenhand.screens.plain_room.parts import RecordPart, Values
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField, PersonField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.meeting_actions import save_agreed

RECRUITED_FOR = frozenset({"members-too-few", "residents-share", "group-share", "councillors-share"})
BESIDE = frozenset({"from", "meeting_id", "item_id"})
WHAT_SHOWS = "What shows it, such as who joined and when. Needed where something was achieved."


class ActionForm(DetailForm):
    """The fields of an action; those of the meeting it comes from where `agreed` asks for them."""

    def __init__(self, *, agreed: bool = False) -> None:
        super().__init__("Action")
        self.add(NotesField("says", "What", needed="Say what is to be done.", lines=2))
        self.add(FactField("from", "Opened from"))
        kinds = [one for one in options_of(ActionKind) if agreed or one.value is not ActionKind.MEETING]
        self.add(RadioField("kind", "Kind", kinds))
        if agreed:
            self.meeting = ChoiceField("meeting_id", "Agreed at", (), none="No meeting")
            self.item = ChoiceField("item_id", "Item", (), none="No item of the agenda")
            self.add(self.meeting)
            self.add(self.item)
        self.owner = PersonField("owner_id", "Who", (), needed="Choose who sees to it.")
        self.add(self.owner)
        self.add(DayField("opened_on", "Opened on", needed="Give the day on which it was agreed."))
        self.add(DayField("due_on", "Due", needed="Give the day by which it is to be done."))
        self.add(
            TextField("channel", "How", hint="Such as a leaflet, a stall at the market, a visit to a group.")
        )
        self.add_heading("What came of it")
        self.add(DayField("closed_on", "Closed on", hint="Empty while it is open."))
        self.add(ChoiceField("outcome", "Outcome", options_of(ActionOutcome), none="Not said yet"))
        self.add(NotesField("evidence", "Evidence", hint=WHAT_SHOWS))
        self.shown.connect(self._fit)

    def _fit(self) -> None:
        self.show_field("from", bool(self.field("from").value()))


class ActionPart(RecordPart):
    """The form of one action; a new one may begin from a finding, or from a meeting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._finding: Finding | None = None
        self._book: ActionBook | None = None
        self._form = ActionForm(agreed=True)
        super().__init__(self._form)
        self._form.field("kind").changed.connect(self._propose_meeting)
        self._form.meeting.changed.connect(self._follow_meeting)
        self._form.shown.connect(self._offer_items)

    def start_from(self, finding: Finding | None) -> None:
        """Let new actions begin from a finding, with its next step, clause and kind; or from nothing."""
        self._finding = finding

    def offer(self, book: ActionBook) -> None:
        """Offer everybody as owner, by the name used that day, and the meetings held, the latest first."""
        self._book = book
        self._form.owner.set_options(people_options(book.directory, book.day))
        self._form.meeting.set_options(Option(one.id, say_meeting(one)) for one in book.meetings)
        self._form.item.set_options(Option(one.id, say_item(one)) for one in book.items)

    def fact(self, book: ActionBook, key: int) -> Action:
        """The action."""
        return book.actions[key]

    def values_of(self, fact: Action) -> Values:
        """The action, with the finding behind it in words, and the meeting and item it comes from."""
        source = self._book.sources.get(fact.id) if self._book else None
        return {
            **super().values_of(fact),
            "from": say_opened_from(fact).removeprefix("From: "),
            "meeting_id": source.meeting_id if source else None,
            "item_id": source.item_id if source else None,
        }

    def fresh(self, book: ActionBook) -> Values:
        """Recruitment that is agreed today, or what the finding asks for."""
        blank = begun(self._finding, book.day)
        return {**self.values_of(blank), "due_on": None}

    def keep(self, values: Values, old: Action | None) -> int:
        """Save the action with the meeting it comes from."""
        action = replace(old or begun(self._finding, date.min), **stated(values))
        return save_agreed(
            self._desk.partnership, action, self._source(values, action.id), today=self._desk.today
        )

    def _source(self, values: Values, action_id: int) -> MeetingAction | None:
        """The meeting that the fields name; the decision behind the action stays while the meeting does."""
        meeting_id = values.get("meeting_id")
        if meeting_id is None:
            return None
        before = self._book.sources.get(action_id) if self._book else None
        same = before is not None and before.meeting_id == meeting_id
        return MeetingAction(
            action_id=action_id,
            meeting_id=meeting_id,
            item_id=values.get("item_id"),
            decision_id=before.decision_id if before is not None and same else None,
        )

    def _propose_meeting(self) -> None:
        """Propose the last meeting held for what was agreed at one."""
        agreed = self._form.field("kind").value() is ActionKind.MEETING
        if agreed and self._form.meeting.value() is None and self._book and self._book.meetings:
            self._form.meeting.set_value(self._book.meetings[0].id)
            self._follow_meeting()

    def _follow_meeting(self) -> None:
        """Offer the items of the meeting chosen; a new action was agreed on its day."""
        self._offer_items()
        meeting = self._book.meeting(self._form.meeting.value()) if self._book else None
        if meeting is not None and self.old is None:
            self._form.field("opened_on").set_value(meeting.held_on)

    def _offer_items(self) -> None:
        """Offer the items of the meeting chosen alone."""
        items = self._book.items_of(self._form.meeting.value()) if self._book else []
        self._form.item.set_options(Option(one.id, say_item(one)) for one in items)
        self._form.show_field("item_id", bool(items))


def begun(finding: Finding | None, day: date) -> Action:
    """A new action of a day, from a finding where there is one; when it is due is for a person to say."""
    if finding is None:
        return Action(kind=ActionKind.RECRUITMENT, says="", opened_on=day, due_on=day)
    recruits = finding.kind in RECRUITED_FOR
    return Action(
        kind=ActionKind.RECRUITMENT if recruits else ActionKind.OTHER,
        says=finding.next_step,
        opened_on=day,
        due_on=day,
        clause=finding.clause,
        opened_from=finding.kind,
    )


def stated(values: Mapping[str, Any]) -> Values:
    """What the fields state of an action itself, without what is only shown or stands beside it."""
    return {name: value for name, value in values.items() if name not in BESIDE}
