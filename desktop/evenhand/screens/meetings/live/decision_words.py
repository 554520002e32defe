"""What is said of the decisions of an item, and of those who take no part in one."""

from evenhand.domain.meetings.clock import say_time
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.meetings.room import InRoom, Room
from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.members.review_facts import Action
from evenhand.domain.vocabulary import Outcome
from evenhand.domain.words import say_day
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow, fold
from evenhand.services.meeting_reading import Sitting

MARKS = {Outcome.CARRIED: Mark.GO_AHEAD, Outcome.VIEW: Mark.KNOW}


def voters_of(sitting: Sitting, room: Room, *others: int | None) -> list[tuple[int, str]]:
    """Those who may vote on the item, and others named already, by name."""
    keys = room.voters | {one for one in others if one is not None}
    named = [(key, _called(sitting, key)) for key in keys]
    return sorted(named, key=_by_name)


def with_office(sitting: Sitting, person_id: int, name: str) -> str:
    """A name with the office held on the day: Gwenllian Price, treasurer."""
    held = sitting.directory.offices_of(person_id, sitting.day)
    said = [one.title or one.office.label for one in held]
    return ", ".join((name, *(one[0].lower() + one[1:] for one in said)))


def say_no_part(sitting: Sitting, room: Room) -> str:
    """Who takes no part in the item: Priya Nair declared an interest, left at 7.42 pm and took no part."""
    stood_back = [one for one in room.people if one.is_present and _stands_back(one)]
    return " ".join(_say_one(sitting, one) for one in stood_back)


def decision_rows(sitting: Sitting, item_id: int) -> list[ListRow]:
    """The decisions recorded under an item, with what became of each."""
    return [_row(sitting, one) for one in decisions_of(sitting, item_id)]


def decisions_of(sitting: Sitting, item_id: int) -> list[Decision]:
    """The decisions recorded under an item, by number."""
    own = {key for key, record in sitting.records.items() if record.item_id == item_id}
    return [one for one in sitting.decisions if one.id in own]


def say_action(sitting: Sitting, action: Action) -> str:
    """An action in a line: Gwenllian Price: to send the offer letter, by 28 April 2026."""
    who = _called(sitting, action.owner_id) if action.owner_id is not None else "Nobody"
    due = f", by {say_day(action.due_on)}" if action.due_on else ""
    return f"{who}: {action.says}{due}"


def _row(sitting: Sitting, decision: Decision) -> ListRow:
    result = sitting.result_of(decision)
    says = result.says if result is not None and result.says else decision.outcome.label
    return ListRow(
        decision.id,
        f"{decision.number}. {decision.wording}",
        says,
        mark=MARKS.get(decision.outcome, Mark.PAST),
        mark_says=decision.outcome.label,
    )


def _say_one(sitting: Sitting, one: InRoom) -> str:
    who = f"{_called(sitting, one.person_id)} declared an interest"
    if one.left_for_item and one.left_at is not None:
        return f"{who}, left at {say_time(one.left_at)} and took no part."
    return (
        f"{who} and took no part." if not one.must_leave else f"{who} and is to leave the room for this item."
    )


def _stands_back(one: InRoom) -> bool:
    return one.interest in (ConflictHandling.LEFT_THE_ROOM, ConflictHandling.DID_NOT_VOTE)


def _called(sitting: Sitting, person_id: int) -> str:
    return sitting.directory.called(person_id, sitting.day)


def _by_name(pair: tuple[int, str]) -> str:
    return fold(pair[1].removeprefix("Cllr "))
