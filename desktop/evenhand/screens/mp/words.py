"""How the relationship is said on the screen: the seat under the name, the stance, and what is to be followed up."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from evenhand.domain.mp.engagement_status import status_said
from evenhand.domain.mp.facts import Engagement, MpTerm
from evenhand.domain.mp.record_facts import BroughtBack, Contact, FollowUp
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import Channel, Kind, Planned, TermEnd
from evenhand.domain.words import MONTHS, say_count, say_day
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.shared.words import DOT, say_spell
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.mark_label import DONE, DUE, LATE, Status

LANES: Mapping[Kind, Mark] = {
    Kind.INFORMING: Mark.INFORMING,
    Kind.PUBLICITY: Mark.PUBLICITY,
    Kind.WORKING_TOGETHER: Mark.WORKING_TOGETHER,
}
CLAUSE_OF: Mapping[Channel, str] = {
    Channel.AWARD_PRESENTATION: "MP9",
    Channel.OPENING: "MP10",
    Channel.WEBSITE_ARTICLE: "MP10",
    Channel.BLOG: "MP10",
    Channel.SOCIAL_POST: "MP10",
    Channel.PRESS_QUOTE: "MP10",
    Channel.PHOTO_OPPORTUNITY: "MP10",
    Channel.ADVICE: "MP11",
    Channel.CASEWORK_REFERRAL: "MP12",
    Channel.THROUGH_A_COUNCILLOR: "MP8",
}
CLAUSES_SHOWN = 2
NOTHING_WRITTEN = "Nothing was written down about it yet."


def say_seat(as_at: AsAt, mp_id: int) -> str:
    """The line under the name: constituency and since when, or what somebody is now and since when nobody is the MP."""
    contact = as_at.contact(mp_id)
    if contact is not None:
        return DOT.join(filter(None, (_say_contact(contact), _say_reach(as_at, mp_id))))
    terms = as_at.terms_of(mp_id)
    reach = _say_reach(as_at, mp_id)
    if not terms:
        return DOT.join(filter(None, ("No term in Parliament recorded", reach)))
    last = _term_shown(terms, as_at.day)
    if holds_on(last, as_at.day):
        seat = f"{as_at.place(last)}, since {say_day(last.starts)}"
        on_board = "sits on the board" if as_at.reading(mp_id).on_board else ""
        return DOT.join(filter(None, (seat, on_board, reach)))
    position = _begun(as_at.position(mp_id))
    if last.ends is not None and as_at.is_vacant(last):
        return f"{position}. No MP since {say_day(last.ends + timedelta(days=1))}"
    coming = last.starts > as_at.day
    return DOT.join(
        (position, as_at.place(last), f"from {say_day(last.starts)}" if coming else say_spell(last))
    )


def say_seat_in_full(as_at: AsAt, mp_id: int) -> str:
    """The same in full, with why nobody is the MP, and where the person was one."""
    terms, seat = as_at.terms_of(mp_id), say_seat(as_at, mp_id)
    last = _term_shown(terms, as_at.day) if terms and not as_at.is_contact(mp_id) else None
    if last is None or last.ends is None or last.ends >= as_at.day or not as_at.is_vacant(last):
        return seat
    dissolved = last.ended_by is TermEnd.DISSOLUTION
    why = "when Parliament was dissolved" if dissolved else "when the seat fell empty"
    return f"{seat}, {why}. {as_at.name(mp_id)}, {as_at.place(last)}, {say_spell(last)}."


def _term_shown(terms: Sequence[MpTerm], day: date) -> MpTerm:
    """The last term begun by a day, or where none is, the first to come."""
    begun = [one for one in terms if one.starts <= day]
    return begun[-1] if begun else terms[0]


def say_choice(as_at: AsAt, mp_id: int) -> str:
    """Somebody as one of several to choose from: "Owen Marchetti MP", "Ruth Calloway, former MP"."""
    contact = as_at.contact(mp_id)
    if contact is not None:
        return f"{as_at.name(mp_id)}, {contact.role or contact.kind.label}"
    if as_at.is_mp(mp_id):
        return as_at.titled(mp_id)
    return f"{as_at.name(mp_id)}, {as_at.position(mp_id)}"


def say_kinds(kinds: Iterable[Kind]) -> str:
    """The kinds of an engagement: "Informing, Publicity"."""
    return ", ".join(kind.label for kind in kinds)


def say_bare_day(day: date) -> str:
    """A day whose year is known: 24 March."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def say_day_within(day: date, year: int) -> str:
    """A day, with its year where that is another one."""
    return say_bare_day(day) if day.year == year else say_day(day)


def late_follow_up(as_at: AsAt, engagement: Engagement) -> FollowUp | None:
    """The first follow-up that should have been done by the day and was not."""
    of_it = as_at.follow_ups_of(engagement)
    return next((one for one in of_it if follow_up_status(one, as_at.day) is LATE), None)


def say_follow_up(follow_up: FollowUp, as_at: AsAt) -> str:
    """What is to be done, by whom and by when, or when it was done."""
    owner = as_at.kept.people.get(follow_up.person_id or 0)
    said = [follow_up.what, owner.name if owner else ""]
    if follow_up_status(follow_up, as_at.day) is DONE and follow_up.done_on is not None:
        said += [f"done on {say_day(follow_up.done_on)}", follow_up.done]
    elif follow_up.due_on is not None:
        said.append(f"by {say_day(follow_up.due_on)}")
    return DOT.join(filter(None, said))


def follow_up_status(follow_up: FollowUp, day: date) -> Status:
    """How a follow-up stands on a day."""
    done, due = follow_up.done_on, follow_up.due_on
    if done is not None and done <= day:
        return DONE
    return LATE if due is not None and due < day else DUE


def clauses_of(engagement: Engagement, *, chained: bool) -> tuple[str, ...]:
    """The clauses that speak of an engagement like this one, at most two."""
    found = [CLAUSE_OF[engagement.channel]] if engagement.channel in CLAUSE_OF else []
    straddles = len(engagement.kinds) > 1
    found += ["MP6", "MP7"] if straddles or not chained else ["MP7", "MP6"]
    return tuple(found[:CLAUSES_SHOWN] if chained else found[: len(found) - 1])


def say_status(engagement: Engagement, as_at: AsAt) -> str:
    """How an engagement stands: "Confirmed", "Cancelled by them", "Rearranged to 7 May 2026"."""
    return _begun(say_standing(engagement, as_at))


def say_standing(engagement: Engagement, as_at: AsAt) -> str:
    """The same within a line: "confirmed"."""
    detail = as_at.detail(engagement)
    to = as_at.engagement(detail.rearranged_to_id) if detail and detail.rearranged_to_id else None
    return status_said(engagement, detail, to.on if to else None)


def say_in_short(engagement: Engagement, as_at: AsAt) -> str:
    """What was said of an engagement and came of it, and its chain, in a few sentences."""
    said = [engagement.summary, engagement.outcome]
    if not any(said):
        said.append(NOTHING_WRITTEN)
    before = as_at.engagement(engagement.led_from_id) if engagement.led_from_id else None
    if before is not None:
        said.append(f"Came from: {before.title}, {say_day_within(before.on, engagement.on.year)}.")
    if after := as_at.led_to(engagement):
        said.append(f"Led to: {'; '.join(one.title for one in after)}.")
    return " ".join(_ended(one) for one in said if one)


def say_brought(engagement: Engagement, as_at: AsAt) -> str:
    """What an engagement brought back: "Brought back: publicity, 6 applicants"."""
    brought = as_at.kept.beside.brought.get(engagement.id, ())
    return f"Brought back: {say_things(brought)}" if brought else ""


def say_things(brought: Iterable[BroughtBack]) -> str:
    """Things that came back, with their numbers: "publicity, 6 applicants"."""
    return ", ".join(
        one.what.label.lower() if one.number is None else f"{one.number} {one.what.label.lower()}"
        for one in brought
    )


def waiting_for(engagement: Engagement, as_at: AsAt) -> str:
    """What an engagement waits for that should have been by now; empty where nothing does."""
    late, waiting = late_follow_up(as_at, engagement), as_at.waiting(engagement)
    if late is not None:
        return say_follow_up(late, as_at)
    if waiting is not None:
        return f"No answer for {say_count(waiting.days, 'day')}"
    return "Was it held?" if is_overdue(engagement, as_at) else ""


def is_overdue(engagement: Engagement, as_at: AsAt) -> bool:
    """Whether it was planned for a day that is over, and nobody has said whether it was held."""
    return engagement.status is Planned.PLANNED and engagement.on < as_at.day


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."


def _say_contact(contact: Contact) -> str:
    said = (_begun(contact.kind.label), contact.organisation, contact.role)
    return DOT.join(filter(None, said))


def _say_reach(as_at: AsAt, mp_id: int) -> str:
    prefers = as_at.mp(mp_id).prefers
    return f"prefers {prefers}" if prefers else ""
