"""What a term, an engagement or a stance must satisfy before it is saved, each refusal beside its field."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.mp.facts import Engagement, MpTerm, StanceAssessment
from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import overlap
from evenhand.domain.vocabulary import Planned, TermEnd
from evenhand.domain.words import say_day


def check_term(term: MpTerm, others: Iterable[MpTerm]) -> None:
    """A term that is over says how it ended, and its days are its own."""
    if term.ends is not None and term.ended_by is None:
        raise Refusal("Say how the term came to its end.", field="ended_by")
    check_term_days(term, others)


def check_term_days(term: MpTerm, others: Iterable[MpTerm]) -> None:
    """A term ends after it begins; one seat is held by one person at a time, and one person holds one seat."""
    if term.ends is not None and term.ends < term.starts:
        raise Refusal(
            f"The term ends before it begins. Give a date after {say_day(term.starts)}.", field="ends"
        )
    for other in others:
        if other.id == term.id or not overlap(other, term):
            continue
        since = say_day(other.starts)
        if other.constituency_id == term.constituency_id:
            raise Refusal(f"The seat is filled from {since}. End that term first.", field="starts")
        if other.mp_id == term.mp_id:
            raise Refusal(
                f"The same person is an MP elsewhere from {since}. End that term first.", field="starts"
            )


def check_place(term: MpTerm, constituency: Constituency) -> None:
    """A term is of a constituency that is there on all its days: boundaries change (MP1)."""
    name = constituency.name
    if term.starts < constituency.starts:
        says = f"{name} is a constituency from {say_day(constituency.starts)} on."
        raise Refusal(f"{says} Choose the one of {say_day(term.starts)}.", field="constituency")
    if constituency.ends is None:
        return
    says = f"{name} was a constituency until {say_day(constituency.ends)}."
    if term.starts > constituency.ends:
        raise Refusal(f"{says} Choose the one of {say_day(term.starts)}.", field="constituency")
    if term.ends is None or term.ends > constituency.ends:
        raise Refusal(f"{says} Give a last day up to then.", field="ends")


def check_bounds(constituency: Constituency, terms: Iterable[MpTerm]) -> None:
    """A constituency is there on all days of the terms held in it (MP1)."""
    for term in terms:
        if term.constituency_id != constituency.id:
            continue
        if term.starts < constituency.starts:
            says = f"A term in Parliament began there on {say_day(term.starts)}. Give a first day up to then."
            raise Refusal(says, field="starts")
        if constituency.ends is not None and (term.ends is None or term.ends > constituency.ends):
            says = f"A term in Parliament that began there on {say_day(term.starts)} runs beyond that day."
            raise Refusal(f"{says} End the term first.", field="ends")


def check_declared(starts: date, today: date) -> None:
    """A term is entered once the result was declared."""
    if starts > today:
        raise Refusal(
            f"{say_day(starts)} is still to come. Give the day on which the result was declared.",
            field="starts",
        )


def check_engagement(engagement: Engagement, came_from: Engagement | None, today: date) -> None:
    """An engagement has a title and a kind, and its days fit together."""
    if not engagement.title.strip():
        raise Refusal("Give it a few words, such as Walkabout, Old Wharf steps.", field="title")
    if not engagement.kinds:
        raise Refusal("Choose one kind or more: informing, publicity, working together.", field="kinds")
    check_engagement_days(engagement, came_from, today)


def check_engagement_days(engagement: Engagement, came_from: Engagement | None, today: date) -> None:
    """What was held is over, and what it came from is another, of before."""
    if engagement.status is Planned.HELD and engagement.on > today:
        raise Refusal(
            f"{say_day(engagement.on)} is still to come, so it is planned, not held.", field="status"
        )
    if engagement.led_from_id == engagement.id and engagement.id:
        raise Refusal("An engagement cannot lead to itself.", field="led_from_id")
    if came_from is not None and came_from.on > engagement.on:
        raise Refusal(
            f"“{came_from.title}” was on {say_day(came_from.on)}, after this. Choose an earlier one.",
            field="led_from_id",
        )


def check_alive(engagement: Engagement, terms: Iterable[MpTerm]) -> None:
    """Nothing is held with somebody after the day on which a term ended by death."""
    for term in terms:
        died = term.mp_id == engagement.mp_id and term.ended_by is TermEnd.DEATH and term.ends
        if died and engagement.status is Planned.HELD and engagement.on > died:
            raise Refusal(
                f"The term ended by death on {say_day(died)}. Give a day up to then, or correct the term.",
                field="on",
            )


def check_chain(engagement: Engagement, chain: Iterable[Engagement]) -> None:
    """Nothing comes of what came of it; `chain` is what led to an engagement, one before another."""
    if engagement.id and any(one.id == engagement.id for one in chain):
        raise Refusal("That came of this engagement itself. Choose one that led to it.", field="led_from_id")


def check_stance(stance: StanceAssessment, today: date) -> None:
    """A stance is judged on a day that has come, from something seen or said (MP3)."""
    check_judged(stance.judged_on, today)
    if not stance.evidence.strip():
        raise Refusal("Say what was seen or said. The person may ask to see this.", field="evidence")


def check_judged(judged_on: date, today: date) -> None:
    """A judgement has been made already."""
    if judged_on > today:
        raise Refusal(
            f"A judgement cannot be dated in the future. Give a day up to {say_day(today)}.",
            field="judged_on",
        )


def check_follow_up(follow_up: FollowUp, engagement: Engagement, today: date) -> None:
    """A follow-up says what is to be done, and its days come after what it follows (MP7)."""
    due, done = follow_up.due_on, follow_up.done_on
    if not follow_up.what.strip():
        raise Refusal("Say what is to be done." if done is None else "Say what was done.", field="what")
    if due is not None and due < engagement.on:
        says = f"The follow-up is due before the engagement. Give a day from {say_day(engagement.on)} on."
        raise Refusal(says, field="due_on")
    if done is not None and done > today:
        says = f"{say_day(done)} is still to come. Leave this empty until it is done."
        raise Refusal(says, field="done_on")
    if done is not None and done < engagement.on:
        says = f"The follow-up was done before the engagement. Give a day from {say_day(engagement.on)} on."
        raise Refusal(says, field="done_on")
