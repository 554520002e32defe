"""What is kept beside an engagement must fit it: how it was arranged, who took part, what it brought, what follows."""

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.chasing import IN_WRITING
from evenhand.domain.mp.checks import check_follow_up
from evenhand.domain.mp.facts import Engagement, said_of
from evenhand.domain.mp.record_facts import (
    BroughtBack,
    EngagementDetail,
    EngagementLink,
    FollowUp,
    Letter,
    Participant,
)
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day

ON_THE_WEB = ("https://", "http://")


def check_detail(engagement: Engagement, detail: EngagementDetail | None, today: date) -> None:
    """Who called it off is said of what was called off, and a day of confirming or answering fits.

    Raises:
        Refusal: beside the field that is wrong.
    """
    if detail is None:
        return
    if detail.cancelled_by is not None and engagement.status is not Planned.CANCELLED:
        raise Refusal("It is not cancelled, so nobody called it off.", field="cancelled_by")
    if detail.rearranged_to_id is not None and engagement.status is not Planned.CANCELLED:
        raise Refusal("Another one took its place, so this one stays cancelled.", field="status")
    if detail.confirmed_on is not None and detail.confirmed_on > today:
        raise Refusal(
            f"{say_day(detail.confirmed_on)} is still to come. Leave this empty until it is confirmed.",
            field="confirmed_on",
        )
    if detail.replied_on is not None:
        check_replied(engagement, detail.replied_on, today)


def check_replied(engagement: Engagement, on: date, today: date) -> None:
    """An answer comes after what it answers, on a day that has come."""
    if on < engagement.on:
        raise Refusal(
            f"That is before it was sent. Give a day from {say_day(engagement.on)} on.", field="replied_on"
        )
    if on > today:
        raise Refusal(
            f"{say_day(on)} is still to come. Leave this empty until an answer is here.", field="replied_on"
        )


def check_answered(engagement: Engagement) -> None:
    """Only a letter or an email that went is answered."""
    if engagement.channel not in IN_WRITING:
        raise Refusal("Only a letter or an email is answered. Enter what came of this as another engagement.")
    if engagement.status is not Planned.HELD:
        raise Refusal(f"It is {engagement.status.label.lower()} and did not go, so there is no answer to it.")


def check_confirmed(engagement: Engagement) -> None:
    """Only what is still planned can be confirmed."""
    if engagement.status is not Planned.PLANNED:
        raise Refusal(f"It is {engagement.status.label.lower()}, so there is nothing to confirm.")


def check_held(engagement: Engagement) -> None:
    """What was called off or put off was not held."""
    if engagement.status is Planned.CANCELLED:
        raise Refusal("It was called off, so it was not held. Correct the engagement first.", field="status")


@keeps("MP7")
def check_followed(engagement: Engagement, led_to: Iterable[Engagement], done: Iterable[FollowUp]) -> None:
    """What came of an engagement, and what was done after it, stays after it (MP7)."""
    later = {one.on: f"“{said_of(one)}” came of it and is" for one in led_to}
    later |= {one.done_on: "It was followed up" for one in done if one.done_on is not None}
    first = min(later, default=engagement.on)
    if first < engagement.on:
        raise Refusal(f"{later[first]} on {say_day(first)}. Give that day or an earlier one.", field="on")


def check_as_it_went(before: Engagement, engagement: Engagement, letter: Letter) -> None:
    """The engagement of a letter that was sent stays with whom, and on the day, on which it went."""
    changed = [
        field
        for field, then in (("on", letter.sent_on), ("status", Planned.HELD), ("mp_id", letter.mp_id))
        if getattr(engagement, field) not in (getattr(before, field), then)
    ]
    if changed:
        on = say_day(letter.sent_on or before.on)
        raise Refusal(f"The letter went on {on}, and stays as it went.", field=changed[0])


def check_rearranged(engagement: Engagement, detail: EngagementDetail | None, to: date, today: date) -> None:
    """What was not held can be put off once, to another day that is not past."""
    if detail is not None and detail.rearranged_to_id is not None:
        raise Refusal("It was put off already. Put off the one that took its place.", field="on")
    if engagement.status is Planned.HELD:
        raise Refusal("It was held, so it cannot be put off. Plan another one.", field="on")
    if to == engagement.on:
        raise Refusal("That is the day on which it stands already. Give another day.", field="on")
    if to < today:
        raise Refusal(f"{say_day(to)} is past. Give a day from {say_day(today)} on.", field="on")


def check_beside(
    engagement: Engagement,
    participants: Sequence[Participant],
    brought: Sequence[BroughtBack],
    links: Sequence[EngagementLink],
    follow_ups: Sequence[FollowUp],
    *,
    today: date,
) -> None:
    """Everybody has a name, nothing is said twice, and what follows comes after.

    Raises:
        Refusal: beside the field of its list, such as `links.0.address`.
    """
    for number, one in enumerate(participants):
        with _in_list("participants", number):
            check_participant(one)
    for number, one in enumerate(brought):
        with _in_list("brought", number):
            check_brought(one, brought[:number])
    for number, one in enumerate(links):
        with _in_list("links", number):
            check_link(one)
    for number, one in enumerate(follow_ups):
        with _in_list("follow_ups", number):
            check_follow_up(one, engagement, today)


def check_participant(participant: Participant) -> None:
    """Whoever took part is chosen from the people, or named."""
    if participant.person_id is None and not participant.name.strip():
        raise Refusal("Choose a person, or write a name.", field="name")


def check_brought(brought: BroughtBack, others: Sequence[BroughtBack] = ()) -> None:
    """Each sort of thing is told once, and its number counts something (MP14)."""
    if any(other.what is brought.what for other in others):
        raise Refusal(
            f"{brought.what.label} is there already. Put both into one line.", clause="MP14", field="what"
        )
    if brought.number is not None and brought.number < 1:
        raise Refusal("Give a number from 1 on, or leave it empty.", field="number")


def check_link(link: EngagementLink) -> None:
    """A link leads to a page on the web, or to an attached file, and says what it is."""
    if not link.title.strip():
        raise Refusal("Say what it is, such as The article on his website.", field="title")
    if not link.digest and not link.address.strip().lower().startswith(ON_THE_WEB):
        raise Refusal("Give the whole address of a page, beginning with https://.", field="address")


@contextmanager
def _in_list(name: str, number: int) -> Generator[None]:
    """Say of which line of a list a refusal is."""
    try:
        yield
    except Refusal as refused:
        raise Refusal(
            refused.says, clause=refused.clause, field=f"{name}.{number}.{refused.field}"
        ) from refused
