"""The two-hats card: one person's hats and when each is worn, to stand before them on the table (PP3).

It says less than the signed statement behind it, so that the room can read it: the hats, how to tell which is worn, and
until when the statement is good.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import RoleStatement
from evenhand.domain.members.two_hats import Hat, hats_of, wears_two
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.sitting import may_be_named
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_day

AS_MEMBER = "As a member of the partnership"
AS_NOMINEE = "As the nominee of an organisation"
IN_A_PARTY = "In a party"
HEADINGS = {"member": AS_MEMBER, "office": AS_MEMBER, "organisation": AS_NOMINEE, "party": IN_A_PARTY}
WHEN_WORN = {
    AS_MEMBER: "I speak for the good of the whole area and share in its decisions. This is the hat I wear here unless "
    "I say otherwise before I speak.",
    AS_NOMINEE: "I say whether I give its view or my own, and declare its interest where a matter touches it.",
    IN_A_PARTY: "I bring none of its business here, and use nothing of the partnership’s for it.",
}
IN_PUBLIC_OFFICE = (
    "I wear this hat here only where I say so first, to report or to answer, and the minutes record it."
)


AS_CANDIDATE = "As a candidate"
WHILE_STANDING = (
    "I do not campaign here and use nothing of the partnership’s for it. Until the close of poll I present nothing for "
    "it, and am neither quoted nor pictured."
)


@dataclass(frozen=True, slots=True)
class CardHat:
    """One hat on the card: its heading, which capacities it means, and when it is worn."""

    heading: str
    worn_as: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoHatsCard:
    """The card of one person on a day; without a signed statement its days are None."""

    occasion: Occasion
    level: Level
    name: str
    hats: tuple[CardHat, ...]
    signed_on: date | None
    good_until: date | None

    @property
    def statement(self) -> str:
        """What stands behind the card, in a sentence."""
        if self.signed_on is None or self.good_until is None:
            return "No role statement has been signed yet."
        signed = f"Role statement signed on {say_day(self.signed_on)}"
        if self.good_until < self.occasion.as_at:
            return f"{signed}. It ran out on {say_day(self.good_until)} and is to be renewed."
        return f"{signed}, good until {say_day(self.good_until)}."


@keeps("PP3")
def two_hats_card(
    directory: Directory,
    statements: Iterable[RoleStatement],
    person_id: int,
    occasion: Occasion,
    level: Level,
    stands_in: str = "",
) -> TwoHatsCard:
    """The card of a person as they stand on the day of the occasion.

    `stands_in` is the poll in which they are publicly known to stand that day, "" where they are no candidate.

    Raises:
        Refusal: the person is not known, wears one hat, or may not be named at that level.
    """
    day = occasion.as_at
    _refuse_unfit(directory, person_id, day, level)
    own = [one for one in statements if one.person_id == person_id and one.signed_on <= day]
    last = max(own, key=_signed_on, default=None)
    standing = (CardHat(AS_CANDIDATE, stands_in, WHILE_STANDING),) if stands_in else ()
    return TwoHatsCard(
        occasion=occasion,
        level=level,
        name=directory.called(person_id, day),
        hats=(*_hats(hats_of(directory, person_id, day)), *standing),
        signed_on=last.signed_on if last else None,
        good_until=last.good_until if last else None,
    )


def _refuse_unfit(directory: Directory, person_id: int, day: date, level: Level) -> None:
    if person_id not in directory.people:
        raise Refusal(f"There is no person with the number {person_id}.", field="person_id")
    name = directory.people[person_id].name
    if not wears_two(directory, person_id, day):
        raise Refusal(
            f"{name} does not wear two hats here on {say_day(day)}.", field="person_id", clause="PP3"
        )
    named = [may_be_named(seat) for seat in directory.seats_on(day) if seat.person.id == person_id]
    if level is Level.PUBLIC and not any(named):
        raise Refusal(
            f"{name} has not agreed to be named in public. Choose the board’s copy.", field="person_id"
        )


def _hats(worn: Iterable[Hat]) -> tuple[CardHat, ...]:
    """The hats below their headings, in the order in which they are worn."""
    below: dict[str, list[str]] = {}
    for hat in worn:
        below.setdefault(_heading(hat), []).append(hat.says)
    return tuple(
        CardHat(heading, "; ".join(says), WHEN_WORN.get(heading, IN_PUBLIC_OFFICE))
        for heading, says in below.items()
    )


def _heading(hat: Hat) -> str:
    """The heading of a hat: As a councillor, As a member of the partnership."""
    return HEADINGS.get(hat.paragraph) or f"As a {hat.says.partition(',')[0]}"


def _signed_on(statement: RoleStatement) -> date:
    return statement.signed_on
