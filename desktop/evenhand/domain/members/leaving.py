"""What it brings with it when a membership ends: offices that end, actions to hand on, the quorum and the shares.

The last day belongs to the membership; all that changes is true from the day after. Where another spell of the same
person begins on that day, nobody leaves: offices and actions go on.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from evenhand.domain.members.balance import Share, councillors_among, residents_needed, share_of
from evenhand.domain.members.directory import Directory, Seat
from evenhand.domain.members.facts import Departure, Membership, OfficeHeld
from evenhand.domain.members.review_facts import Action
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import Capacity
from evenhand.domain.words import quoted, say_day

HAND_ON = "hand_on_"
NO_VOTE = "This member has no vote: quorum and shares stay as they are."


@dataclass(frozen=True, slots=True)
class Counted:
    """Some of the voting seats on the last day and on the day after, and how that stands to the rule."""

    what: str
    before: Share
    after: Share
    judged: str = ""

    @property
    def says(self) -> str:
        """Both shares in a sentence."""
        before, after = self.before, self.after
        counts = f"{before.part} of {before.whole} until then, {after.part} of {after.whole} after"
        return f"{self.what}: {counts}: {after.percent}{self.judged}."


@dataclass(frozen=True, slots=True)
class Effects:
    """What ends and what changes with a last day; `follows` is a spell of the same person that begins on the next.

    `actions` are the person's open actions, each to be handed on or left without an owner.
    """

    person_id: int
    last_day: date
    follows: Membership | None
    offices: tuple[OfficeHeld, ...]
    actions: tuple[Action, ...]
    shares: tuple[Counted, ...]
    sentences: tuple[str, ...]


def day_after(day: date) -> date:
    """The first day on which somebody is no member any more."""
    return day + timedelta(days=1)


def check_last_day(membership: Membership, last_day: date) -> None:
    """A membership ends no earlier than it began, and not once more after it ended.

    Raises:
        Refusal: the last day does not fit.
    """
    if last_day < membership.starts:
        raise Refusal(
            f"The membership ends before it begins. Give a date from {say_day(membership.starts)} on.",
            field="ends",
        )
    if membership.ends is not None and membership.ends < last_day:
        raise Refusal(f"This membership ended on {say_day(membership.ends)} already.", field="ends")


def check_departure(departure: Departure, membership: Membership, today: date) -> None:
    """A departure was learnt by now, and not before the membership began.

    Raises:
        Refusal: the day on which it was told does not fit.
    """
    if departure.told_on > today:
        raise Refusal(
            f"{say_day(departure.told_on)} is still to come. Give a day up to {say_day(today)}.",
            field="told_on",
        )
    if departure.told_on < membership.starts:
        raise Refusal(
            "It would be told before the membership began. "
            f"Give a day from {say_day(membership.starts)} to {say_day(today)}.",
            field="told_on",
        )


def follows_on(spells: Iterable[Membership], ending: Membership, last_day: date) -> Membership | None:
    """The spell of the same person that holds on the day after, if there is one."""
    after = day_after(last_day)
    same = (one for one in spells if one.person_id == ending.person_id and one.id != ending.id)
    return next((one for one in same if holds_on(one, after)), None)


def offices_ending(offices: Iterable[OfficeHeld], ending: Membership, last_day: date) -> list[OfficeHeld]:
    """The offices that rest on a membership and end with it.

    Raises:
        Refusal: an office was taken up after the last day.
    """
    own = [office for office in offices if office.person_id == ending.person_id]
    for office in own:
        if office.starts > last_day and holds_on(ending, office.starts):
            called = office.title or office.office.label
            raise Refusal(
                f"{called} from {say_day(office.starts)} would begin after this last day. "
                "Correct that office first, or give a later last day.",
                field="ends",
            )
    return [office for office in own if holds_on(office, last_day) and office.ends != last_day]


def open_actions_of(actions: Iterable[Action], person_id: int) -> list[Action]:
    """What a person sees to and has not closed."""
    return [one for one in actions if one.owner_id == person_id and one.closed_on is None]


def effects_of(
    directory: Directory,
    actions: Iterable[Action],
    books: tuple[RuleBook, RuleBook],
    ending: Membership,
    last_day: date,
) -> Effects:
    """What a last day brings with it; `books` are the rules of that day and of the day after.

    Raises:
        Refusal: the last day does not fit, or an office was taken up after it.
    """
    check_last_day(ending, last_day)
    follows = follows_on(directory.memberships, ending, last_day)
    offices = [] if follows else offices_ending(directory.offices, ending, last_day)
    owned = [] if follows else open_actions_of(actions, ending.person_id)
    ended = _with_last_day(directory, ending, last_day)
    before, after = ended.voting_on(last_day), ended.voting_on(day_after(last_day))
    shares = _shares(before, after, books[1]) if after else ()
    return Effects(
        ending.person_id,
        last_day,
        follows,
        tuple(offices),
        tuple(owned),
        shares,
        tuple(_sentences(ending, follows, (before, after), shares, books)),
    )


def check_hand_on(
    leaving: Effects, hand_on: Mapping[int, int | None], takers: Iterable[Seat], from_day: date
) -> None:
    """Each action goes to somebody who is a member on the day from which they have it, or to nobody.

    Raises:
        Refusal: somebody is no member then, or nothing was said about an action; `field` names it.
    """
    there = {seat.person.id for seat in takers}
    for action in leaving.actions:
        if action.id not in hand_on:
            raise Refusal(
                f"Another open action is theirs now: {quoted(action.says)}. Discard, and end the membership again."
            )
        owner = hand_on[action.id]
        if owner is not None and owner not in there:
            raise Refusal(
                f"This person is no member on {say_day(from_day)}. Choose somebody who is, or leave it empty.",
                field=f"{HAND_ON}{action.id}",
            )


def taken_from(last_day: date, today: date) -> date:
    """The day from which somebody else has the actions: the day after the last one, but no day gone by."""
    return max(day_after(last_day), today)


def takers_on(directory: Directory, ending: Membership, day: date) -> list[Seat]:
    """The other members of that day, who may take an action."""
    return [seat for seat in directory.seats_on(day) if seat.person.id != ending.person_id]


def _with_last_day(directory: Directory, ending: Membership, last_day: date) -> Directory:
    kept = (replace(one, ends=last_day) if one.id == ending.id else one for one in directory.memberships)
    return replace(directory, memberships=tuple(kept))


def _shares(before: list[Seat], after: list[Seat], book: RuleBook) -> tuple[Counted, ...]:
    resident = Capacity.RESIDENT
    residents = Counted("Residents", share_of(before, resident), share_of(after, resident))
    councillors = Counted("Councillors", councillors_among(before), councillors_among(after))
    judged = replace(residents, judged=_residents_judged(residents.after, book))
    if not councillors.before.part and not councillors.after.part:
        return (judged,)
    return (judged, replace(councillors, judged=_councillors_judged(councillors.after, book)))


def _residents_judged(after: Share, book: RuleBook) -> str:
    needed = residents_needed(after.whole, book)
    if needed is None:
        return ""
    rule = f"{book['residents_share_is'].says} {book['residents_share'].says}, which is {needed}"
    if after.part < needed:
        return f", below {rule}"
    return f", just enough for {rule}" if after.part == needed else f", enough for {rule}"


def _councillors_judged(after: Share, book: RuleBook) -> str:
    rule, mark = book["councillors_share"], book.number("councillors_share")
    if mark is None or after.part * 100 <= mark * after.whole:
        return ""
    if rule.judges:
        return f", above the mark of {rule.says}"
    return f", above the suggested mark of {rule.says}, which gives no verdict"


def _sentences(
    ending: Membership,
    follows: Membership | None,
    seats: tuple[list[Seat], list[Seat]],
    shares: tuple[Counted, ...],
    books: tuple[RuleBook, RuleBook],
) -> list[str]:
    if follows is None and not ending.votes:
        return [NO_VOTE]
    before, after = len(seats[0]), len(seats[1])
    goes_on = [_goes_on(follows)] if follows else []
    quorums = books[0].quorum_of(before), books[1].quorum_of(after)
    return [
        *goes_on,
        _say_members(before, after, books[1]),
        *(one.says for one in shares),
        _say_quorum(quorums, after),
    ]


def _goes_on(follows: Membership) -> str:
    vote = "with a vote" if follows.votes else "without a vote"
    return (
        f"Another membership, {follows.capacity.label.lower()} {vote}, goes on from {say_day(follows.starts)}: "
        "offices and actions stay."
    )


def _say_members(before: int, after: int, book: RuleBook) -> str:
    counts, least = f"Voting members: {before} until then, {after} after", book.number("members_least")
    if least is None:
        return f"{counts}."
    return f"{counts}, below the least of {least}." if after < least else f"{counts}; the least is {least}."


def _say_quorum(quorums: tuple[int | None, int | None], after: int) -> str:
    remain = "1 voting member remains" if after == 1 else f"{after} voting members remain"
    was, quorum = quorums
    if quorum is None:
        return f"No quorum is set: {remain}."
    said = f"Quorum {quorum}" if was == quorum or was is None else f"Quorum {quorum}, {was} until then"
    return f"{said}: only {remain}, so no meeting has one." if after < quorum else f"{said}: {remain}."
