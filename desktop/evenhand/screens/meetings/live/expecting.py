"""The declarations that were expected before the meeting, as the live view offers them first."""

from types import MappingProxyType

from evenhand.domain.meetings.expected import ExpectedDeclaration
from evenhand.domain.meetings.room import Room
from evenhand.domain.meetings.vocabulary import ConflictNature
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.words import say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.meetings.live.expected_lines import Asked
from evenhand.screens.meetings.live.interest_dialog import Expected
from evenhand.screens.meetings.live.sight import Sight
from evenhand.services.expected_declarations import expected

FINANCIAL = frozenset(
    (InterestKind.EMPLOYMENT, InterestKind.PROPERTY, InterestKind.CONTRACT, InterestKind.GIFT)
)
OF_MONEY = MappingProxyType({True: ConflictNature.DIRECT_FINANCIAL, False: ConflictNature.INDIRECT_FINANCIAL})


def expected_in(partnership: Partnership, sight: Sight) -> list[Expected]:
    """What is still expected: what was declared already is left out."""
    return [_offer(sight, one) for one in _undeclared(partnership, sight)]


def asked_in(partnership: Partnership, sight: Sight, room: Room) -> list[Asked]:
    """Who of those in the room is to be asked about the item of the room, each by the surest sign."""
    found: dict[int, Asked] = {}
    for one in _undeclared(partnership, sight):
        key, person = one.person.id, room.person(one.person.id)
        if one.item.id == room.item_id and person is not None and person.here and key not in found:
            found[key] = Asked(one.item.id, key, sight.called(key), _say_tie(one), one.because)
    return list(found.values())


def _undeclared(partnership: Partnership, sight: Sight) -> list[ExpectedDeclaration]:
    with partnership.reading() as session:
        found = expected(session, sight.sitting.meeting.id)
    declared = {(one.person_id, one.item_id) for one in sight.sitting.declared}
    return [one for one in found if (one.person.id, one.item.id) not in declared]


def _say_tie(one: ExpectedDeclaration) -> str:
    """What ties them to the item, in few words: trusteeship, Old Wharf Canoe Club."""
    if one.interest is None:
        return f"{one.because[0].lower()}{one.because[1:]}".rstrip(".")
    close = ", through somebody close to them" if one.interest.whose is not InterestHolder.OWN else ""
    until = f", until {say_day(one.interest.ends)}" if one.interest.ends is not None else ""
    return f"{one.interest.kind.label.lower()}, {one.interest.body.strip().rstrip('.')}{close}{until}"


def _offer(sight: Sight, one: ExpectedDeclaration) -> Expected:
    says = one.interest.body if one.interest is not None else one.because
    label = f"{sight.called(one.person.id)}, item {one.item.position}: {says}"
    key = one.interest.id if one.interest is not None else None
    return Expected(one.person.id, one.item.id, key, nature_of(one.interest), says, label)


def nature_of(interest: Interest | None) -> ConflictNature:
    """The nature that the entry of the register suggests."""
    if interest is None:
        return ConflictNature.LOYALTY
    if interest.kind in FINANCIAL:
        return OF_MONEY[interest.whose is InterestHolder.OWN]
    return ConflictNature.LOYALTY
