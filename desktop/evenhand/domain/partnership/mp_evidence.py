"""What the record of engagements shows for each clause of the note on MPs, in counts, by a day and in a period.

What came of it in the period is in place; what came of it before is so in part; where engagements are kept and none
brought it, it is not. Where nobody was engaged yet, nothing is claimed. What is told is about MPs; officers, funders
and the like are left out, and so is any resident's own case (MP12). A count that rests on what members alone may read
is not public.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.mp.advice import AdviceState, by_topic
from evenhand.domain.mp.advice import state_on as advice_on
from evenhand.domain.mp.connections import connections
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.give_and_take import give_and_take
from evenhand.domain.mp.misconceptions import MisconceptionState
from evenhand.domain.mp.misconceptions import state_on as misconception_on
from evenhand.domain.mp.record_facts import EngagementSeries, Letter
from evenhand.domain.mp.relations import Relations
from evenhand.domain.mp.series import AHEAD_MONTHS, interval_said
from evenhand.domain.mp.vocabulary import Brought, LetterState
from evenhand.domain.partnership.clause_lines import ClauseStatus, Evidence
from evenhand.domain.spells import months_after
from evenhand.domain.vocabulary import Channel
from evenhand.domain.words import say_count, say_day

NOBODY = Evidence("There is no MP on that day", status=ClauseStatus.NOT_KNOWN)


@dataclass(frozen=True, slots=True)
class MpKept:
    """What is kept of relationships, and for which period it is looked at: from `starts` to `day`, both included.

    `case_studies` are the days of the case studies that were issued.
    """

    relations: Relations
    series: tuple[EngagementSeries, ...]
    letters: tuple[Letter, ...]
    case_studies: tuple[date, ...]
    starts: date
    day: date

    @property
    def mps(self) -> frozenset[int]:
        """Those who are, were or may become MPs."""
        return frozenset(key for key in self.relations.mps if not self.relations.is_contact(key))

    def held(self, starts: date = date.min) -> tuple[Engagement, ...]:
        """What was held with MPs from a day on, no resident's case among it."""
        return self.relations.held_with(self.mps, self.day, starts)

    def in_period(self, on: date) -> bool:
        """Whether a day lies in the period."""
        return self.starts <= on <= self.day


def mp_evidence(kept: MpKept) -> dict[str, Evidence]:
    """The evidence for each clause on which the record of engagements can speak."""
    found = {clause: show(kept) for clause, show in SHOWN.items()}
    return {clause: one for clause, one in found.items() if one is not None}


def _introductions(kept: MpKept) -> Evidence | None:
    """Introductions that came of engagements, and how many led to more (MP4)."""
    brought = connections(kept.held(), kept.relations.brought, date.min, kept.day)
    found = [one for one in brought if kept.in_period(one.engagement.on)]
    led = sum(bool(one.led_to) for one in found)
    number = sum(one.brought.number or 1 for one in found)
    more = f"; {say_count(led, 'engagement')} led to more" if led else ""
    says = f"{_opening(number, 'introduction')} in the period{more}"
    return _graded(kept, says, [one.engagement.on for one in brought], "No introduction is recorded")


def _put_right(kept: MpKept) -> Evidence | None:
    """What was heard mistaken, and how much of it was answered with facts or settled (MP5)."""
    heard = [
        misconception_on(one, kept.day)
        for one in kept.relations.misconceptions
        if one.heard_on <= kept.day and (one.mp_id is None or one.mp_id in kept.mps)
    ]
    if not heard:
        return None
    settled = heard.count(MisconceptionState.SETTLED)
    answered = settled + heard.count(MisconceptionState.ANSWERED)
    says = f"{answered} of {len(heard)} answered with facts, {settled} settled"
    return _whole(says, answered, len(heard))


def _follow_ups(kept: MpKept) -> Evidence | None:
    """What led from one engagement to the next, and what was to follow (MP7)."""
    held = kept.held(kept.starts)
    chained = sum(one.led_from_id is not None for one in held)
    wanted = [each for one in held for each in kept.relations.follow_ups.get(one.id, ())]
    done = sum(one.done_on is not None and one.done_on <= kept.day for one in wanted)
    if not chained and not wanted:
        return None
    parts = [f"{chained} of {len(held)} came of another"] if chained else []
    parts += [f"{done} of {len(wanted)} follow-ups done"] if wanted else []
    return Evidence("; ".join(parts), public=False)


def _regular(kept: MpKept) -> Evidence | None:
    """Whether anything that comes round is kept with the MPs of the day (MP8)."""
    sitting = kept.relations.sitting_on(kept.day)
    if not sitting:
        return NOBODY if kept.held() else None
    known = [one for one in kept.series if one.mp_id in sitting]
    last = months_after(kept.day, AHEAD_MONTHS)
    going = [one for one in known if one.starts <= last and (one.ends is None or one.ends >= kept.day)]
    if not going:
        return _without_series(kept)
    first = min(going, key=_starts)
    says = f"{interval_said(first).capitalize()} from {say_day(first.starts)}"
    begun = first.starts <= kept.day
    return Evidence(
        says if begun else f"{says}; none of these held yet",
        public=False,
        status=ClauseStatus.IN_PLACE if begun else ClauseStatus.IN_PART,
    )


def _without_series(kept: MpKept) -> Evidence | None:
    if not kept.held():
        return None
    met = sum(one.channel is Channel.MEETING for one in kept.held(kept.starts))
    says = f"{_opening(met, 'meeting')} in the period; none comes round" if met else "No meeting comes round"
    status = ClauseStatus.IN_PART if met else ClauseStatus.NOT_IN_PLACE
    return Evidence(says, public=False, status=status)


def _evenings(kept: MpKept) -> Evidence | None:
    """Awards evenings with an MP, and the awards presented at the last one (MP9)."""
    evenings = [one for one in kept.held() if one.channel is Channel.AWARD_PRESENTATION]
    if not evenings:
        return _graded(kept, "", [], "No awards evening is recorded", public=True)
    last = evenings[-1]
    awards = kept.relations.presented.get(last.id)
    told = awards is None or (awards.announced_on is not None and awards.announced_on <= kept.day)
    presented = _opening(len(awards.lines), "award") if awards else "No award"
    recent = kept.in_period(last.on) and awards is not None
    since = "" if kept.in_period(last.on) else "; none in the period"
    return Evidence(
        f"{presented} on {say_day(last.on)}{since}",
        public=told,
        status=ClauseStatus.IN_PLACE if recent else ClauseStatus.IN_PART,
    )


def _advice(kept: MpKept) -> Evidence | None:
    """Advice asked of MPs, how much of it was given, and about how many topics (MP11)."""
    own = [one for one in kept.relations.advice if one.mp_id in kept.mps and one.asked_on <= kept.day]
    asked = [one for one in own if kept.in_period(one.asked_on)]
    given = sum(advice_on(one, kept.day) is not AdviceState.ASKED for one in asked)
    topics = say_count(len(by_topic(asked, kept.day)), "topic")
    if asked and not given:
        return Evidence(f"Asked about {topics}; no answer yet", public=False, status=ClauseStatus.IN_PART)
    says = f"{given} of {len(asked)} answered; {topics}"
    return _graded(kept, says, [one.asked_on for one in own], "No advice is recorded")


def _skills(kept: MpKept) -> Evidence | None:
    """Of how many MPs of the day it is known what they are good at, and the themes it could serve (MP13)."""
    sitting = kept.relations.sitting_on(kept.day)
    if not sitting:
        return NOBODY if kept.held() else None
    known = [key for key in sitting if kept.relations.mps[key].skills.strip()]
    themes = {one.theme_id for key in known for one in kept.relations.skills.get(key, ())}
    serves = f"; for {say_count(len(themes), 'theme')}" if themes else ""
    return _whole(f"Known of {len(known)} of {len(sitting)}{serves}", len(known), len(sitting))


def _both_ways(kept: MpKept) -> Evidence | None:
    """How often something was given in the period, and how much came back (MP14)."""
    held = kept.held(kept.starts)
    if not held:
        return None
    both = [
        give_and_take(held, kept.relations.details, kept.relations.brought, key, kept.starts, kept.day)
        for key in kept.mps
    ]
    given = sum(number for one in both for _, number in one.given)
    back = sum(number for one in both for what, number, _ in one.brought if what is not Brought.CASEWORK)
    status = ClauseStatus.IN_PLACE if given and back else ClauseStatus.IN_PART
    return Evidence(f"Given {_times(given)}, back {_times(back)}", status=status)


def _templates(kept: MpKept) -> Evidence | None:
    """Letters to MPs that were begun from a template and sent, and case studies that were issued (MP15)."""
    letters = [one.sent_on for one in kept.letters if _from_template(one, kept) and one.sent_on is not None]
    sent = [on for on in letters if on <= kept.day]
    told = [on for on in kept.case_studies if on <= kept.day]
    wrote, studies = sum(map(kept.in_period, sent)), sum(map(kept.in_period, told))
    parts = [f"{say_count(wrote, 'letter')} from a template"] if wrote else []
    parts += [say_count(studies, "case study", "case studies")] if studies else []
    says = "; ".join(parts).capitalize()
    return _graded(kept, says, [*sent, *told], "No letter from a template was sent")


def _from_template(letter: Letter, kept: MpKept) -> bool:
    ours = letter.mp_id in kept.mps and letter.referral_id is None
    return ours and letter.state is LetterState.SENT and bool(letter.template)


def _graded(
    kept: MpKept, says: str, days: Iterable[date], none: str, *, public: bool = False
) -> Evidence | None:
    """In place by what lies in the period, in part by what lies before it, not in place where there is none."""
    found = sorted(days)
    if any(map(kept.in_period, found)):
        return Evidence(says, public=public)
    if found:
        last = f"None in the period; last on {say_day(found[-1])}"
        return Evidence(last, public=public, status=ClauseStatus.IN_PART)
    return Evidence(none, public=public, status=ClauseStatus.NOT_IN_PLACE) if kept.held() else None


def _whole(says: str, part: int, whole: int) -> Evidence:
    """In place where all of it is done, in part where some is, not in place where none is; not for the public."""
    some = ClauseStatus.IN_PART if part else ClauseStatus.NOT_IN_PLACE
    return Evidence(says, public=False, status=ClauseStatus.IN_PLACE if part == whole else some)


def _opening(number: int, noun: str) -> str:
    return say_count(number, noun).capitalize()


def _times(number: int) -> str:
    return say_count(number, "time") if number else "not once"


def _starts(series: EngagementSeries) -> date:
    return series.starts


SHOWN: dict[str, Callable[[MpKept], Evidence | None]] = {
    "MP4": _introductions,
    "MP5": _put_right,
    "MP7": _follow_ups,
    "MP8": _regular,
    "MP9": _evenings,
    "MP11": _advice,
    "MP13": _skills,
    "MP14": _both_ways,
    "MP15": _templates,
}
"""How each clause of the note on MPs is shown by what is kept."""
