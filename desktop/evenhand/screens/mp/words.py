"""How the relationship is said on the screen: the seat under the name, the stance, and what is to be followed up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import Channel, Kind, Stance, TermEnd
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


def say_seat(as_at: AsAt, mp_id: int) -> str:
    """The line under the name: constituency and since when, or that there is no MP and what the person is now."""
    terms = as_at.terms_of(mp_id)
    prefers = as_at.mp(mp_id).prefers
    reach = f"prefers {prefers}" if prefers else ""
    if not terms:
        return DOT.join(filter(None, ("No term in Parliament recorded", reach)))
    last = terms[-1]
    if holds_on(last, as_at.day):
        return DOT.join(filter(None, (f"{as_at.place(last)}, since {say_day(last.starts)}", reach)))
    if last.ends is not None and as_at.is_vacant(last):
        empty_from = say_day(last.ends + timedelta(days=1))
        dissolved = last.ended_by is TermEnd.DISSOLUTION
        why = (
            f"Parliament was dissolved on {empty_from}"
            if dissolved
            else f"the seat is empty from {empty_from}"
        )
        return f"No MP: {why}. {as_at.name(mp_id)}, {as_at.position(mp_id)}"
    return DOT.join(
        (as_at.position(mp_id).capitalize().replace("mp", "MP"), as_at.place(last), say_spell(last))
    )


def say_choice(as_at: AsAt, mp_id: int) -> str:
    """Somebody as one of several to choose from: "Owen Marchetti MP", "Ruth Calloway, former MP"."""
    if as_at.is_mp(mp_id):
        return as_at.titled(mp_id)
    return f"{as_at.name(mp_id)}, {as_at.position(mp_id)}"


@dataclass(frozen=True, slots=True)
class StanceSaid:
    """The stance in words, and whether it is that of an MP and its evidence older than twelve months."""

    says: str
    is_stale: bool


def say_stance(as_at: AsAt, mp_id: int) -> StanceSaid:
    """How somebody is judged to regard the work, and how long ago that was last evidenced."""
    judged = as_at.stances_of(mp_id)
    if not judged:
        return StanceSaid(Stance.NOT_KNOWN.label, False)
    last = judged[0]
    return StanceSaid(
        f"{last.stance.label}, last evidenced {say_ago(last.judged_on, as_at.day)}",
        as_at.is_mp(mp_id) and is_older_than_a_year(last.judged_on, as_at.day),
    )


def say_ago(then: date, day: date) -> str:
    """How long before a day another was: today, yesterday, 20 days ago, 13 months ago."""
    months = (day.year - then.year) * 12 + day.month - then.month - (day.day < then.day)
    days = (day - then).days
    if days < 2:
        return "yesterday" if days else "today"
    if months == 0:
        return f"{say_count(days, 'day')} ago"
    return f"{say_count(months, 'month')} ago"


def is_older_than_a_year(then: date, day: date) -> bool:
    """Whether more than twelve months lie between two days."""
    return (then.year + 1, then.month, then.day) < (day.year, day.month, day.day)


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
