"""How far an award has come, step by step, as the dossier shows it on a day: each step with what is to be done next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.elections.activities import ActivityAnswer
from evenhand.domain.grants.breaches import of_award
from evenhand.domain.grants.course import Course, as_at
from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.grants.money_facts import AwardCourse, Breach, MonitoringReturn
from evenhand.domain.grants.returns import ReturnStanding, standing_of
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import say_count, say_day, say_list, say_long_day, say_pence
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.conditions import conditions_of
from evenhand.services.grants.reading import Grants
from evenhand.services.grants.returns import owed_of
from evenhand.services.grants.stages import courses


class Does(StrEnum):
    """What a step is about; its key, with the key of a return or breach behind a colon where there may be several."""

    OFFER = "offer"
    CONDITIONS = "conditions"
    ACCEPT = "accept"
    LTO = "lto"
    PAY = "pay"
    RETURN = "return"
    BACK = "back"
    BREACH = "breach"
    ANNOUNCE = "announce"


class Goes(StrEnum):
    """How a step stands: what wants somebody now, what is under way, what is done, and what waits for another."""

    ACT_NOW = "act now"
    LATE = "late"
    TO_DO = "to do"
    UNDER_WAY = "under way"
    TO_READ = "to read"
    NOT_YET = "not yet"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its key, how it goes, in words, the clause it comes from, and the verb on its button."""

    key: str
    goes: Goes
    title: str
    detail: str = ""
    clause: str = ""
    verb: str = ""


@dataclass(frozen=True, slots=True)
class After:
    """What became of one award by a day: its steps in the order of life. `ended` says how it ended, "" while it goes
    on.
    """

    award: Award
    course: AwardCourse
    steps: tuple[Step, ...]
    ended: str = ""


def after_award(
    found: Grants, beside: GrantsBeside, application: Application, announcing: ActivityAnswer, day: date
) -> After | None:
    """What became of the award of an application by a day; None where nothing was awarded by then."""
    course = as_at(courses(found, beside)[application.id], day)
    if course.award is None:
        return None
    went = course.course or AwardCourse(award_id=course.award.id)
    told = _Told(found, beside, course, course.award, went, announcing, day)
    steps = [one for one in told.steps() if went.ended_on is None or _stays(one)]
    return After(course.award, went, tuple(steps), _ended(went))


def _stays(step: Step) -> bool:
    """Whether a step is told of an award that ended: what was done, what is due back, and breaches."""
    kind = step.key.partition(":")[0]
    return step.goes in (Goes.DONE, Goes.TO_READ) or kind in (Does.BACK, Does.BREACH)


def _ended(went: AwardCourse) -> str:
    if went.ended_on is not None:
        why = f": {went.ended_because}" if went.ended_because else ""
        return f"This award ended on {say_day(went.ended_on)}{why.rstrip('.')}."
    return f"Closed on {say_day(went.closed_on)}." if went.closed_on is not None else ""


@dataclass(frozen=True, slots=True)
class _Told:
    """One award with everything its steps are told from."""

    found: Grants
    beside: GrantsBeside
    course: Course
    award: Award
    went: AwardCourse
    announcing: ActivityAnswer
    day: date

    def steps(self) -> Iterator[Step]:
        """The steps in the order of life."""
        yield self._offered()
        yield self._conditions()
        yield self._accepted()
        if self._lto_confirms() or self.went.lto_confirmed_on is not None:
            yield self._confirmed()
        yield self._paid()
        yield from self._returns()
        yield from self._back()
        yield from self._breaches()
        yield self._announced()

    def _verb(self, verb: str) -> str:
        """A verb, as long as the award goes on."""
        return "" if _ended(self.went) else verb

    def _offered(self) -> Step:
        on = self.went.offered_on
        if on is not None:
            return Step(Does.OFFER, Goes.DONE, "Offered", f"on {say_day(on)}", "", self._verb("Correct…"))
        return Step(
            Does.OFFER, Goes.TO_DO, "Offered", "Write down the day of the letter.", "", self._verb("Offer…")
        )

    def _conditions(self) -> Step:
        of_award = conditions_of(self.found, self.beside, self.course.application)
        own = [one for one in of_award if one.own is not None]
        met = [one for one in own if one.own is not None and one.own.met_on is not None]
        detail = f"{len(of_award) - len(own)} stand in every offer; none of the money goes to party politics"
        if own:
            detail += f"; {len(own)} of its own, {len(met)} met"
        return Step(Does.CONDITIONS, Goes.TO_READ, "Conditions of the offer", f"{detail}.", "PP13", "Read…")

    def _accepted(self) -> Step:
        on, title = self.went.accepted_on, "Accepted with its conditions"
        if on is not None:
            by = f"on {say_day(on)} by {self.went.accepted_by}"
            return Step(Does.ACCEPT, Goes.DONE, title, by, "PP11", self._verb("Correct…"))
        if self.went.offered_on is None:
            return Step(Does.ACCEPT, Goes.NOT_YET, title, "once it was offered", "PP11")
        waits = f"Offered {say_count((self.day - self.went.offered_on).days, 'day')} ago."
        return Step(Does.ACCEPT, Goes.TO_DO, title, waits, "PP11", self._verb("Accepted…"))

    def _lto_confirms(self) -> bool:
        detail = self.beside.rounds.get(self.course.application.round_id)
        return detail is not None and detail.lto_confirms

    def _confirmed(self) -> Step:
        on, title = self.went.lto_confirmed_on, "Confirmed by the locally trusted organisation"
        if on is not None:
            by = f"on {say_day(on)} by {self.went.lto_confirmed_by}"
            return Step(Does.LTO, Goes.DONE, title, by, "PP12", self._verb("Correct…"))
        if self.went.accepted_on is None:
            return Step(Does.LTO, Goes.NOT_YET, title, "once it was accepted", "PP12")
        asks = "The round asks for it before anything is paid."
        return Step(Does.LTO, Goes.TO_DO, title, asks, "PP12", self._verb("Confirmed…"))

    def _paid(self) -> Step:
        paid, awarded = self.course.paid_pence, self.award.awarded_pence
        title = f"{say_pence(paid)} paid of {say_pence(awarded)}" if paid else f"{say_pence(awarded)} paid"
        days = [f"{say_pence(one.pence)} on {say_day(one.paid_on)}" for one in self.course.payments]
        if paid >= awarded or (paid and _ended(self.went)):
            return Step(Does.PAY, Goes.DONE, title, say_list(days), "PP11")
        if self._waits_to_be_paid():
            return Step(Does.PAY, Goes.NOT_YET, title, self._waits_to_be_paid(), "PP11")
        goes = Goes.UNDER_WAY if paid else Goes.TO_DO
        detail = f"{say_list(days)}." if days else "Nothing was paid yet."
        return Step(Does.PAY, goes, title, detail, "PP11", self._verb("Pay…"))

    def _waits_to_be_paid(self) -> str:
        if self.went.accepted_on is None:
            return "once it was accepted"
        return (
            "once the LTO confirmed it" if self._lto_confirms() and self.went.lto_confirmed_on is None else ""
        )

    def _returns(self) -> Iterator[Step]:
        for one in self.course.returns:
            chases = self.beside.chases.get(one.id, ())
            asked = [say_day(chase.chased_on) for chase in chases if chase.chased_on <= self.day]
            if not self.went.ended_on or one.received_on is not None:
                yield self._return(one, standing_of(one, chases, self.day), asked)

    def _return(self, one: MonitoringReturn, standing: ReturnStanding, asked: list[str]) -> Step:
        key, due = f"{Does.RETURN}:{one.id}", f"Return due {say_day(one.due_on)}"
        again = f"Asked for again on {say_list(asked)}." if asked else ""
        if standing in (ReturnStanding.LATE, ReturnStanding.CHASED):
            late = f"{say_count((self.day - one.due_on).days, 'day')} late. {again}".rstrip()
            return Step(key, Goes.LATE, due, late, "PP13", "Open…")
        if standing is ReturnStanding.DUE:
            return Step(key, Goes.UNDER_WAY, due, again or "Not in yet.", "PP13", "Open…")
        if standing is ReturnStanding.EXCUSED:
            return Step(key, Goes.DONE, due, f"excused: {one.excused_because}", "PP13", "Open…")
        came = f"in on {say_day(one.received_on)}" if one.received_on is not None else "in"
        if standing is ReturnStanding.UNDECLARED:
            lacks = "Nobody declared that none of the money went to party politics."
            return Step(key, Goes.TO_DO, f"{due}, {came}", lacks, "PP13", "Open…")
        return Step(key, Goes.DONE, due, f"{came}, declared by {one.declared_by}", "PP13", "Open…")

    def _back(self) -> Iterator[Step]:
        owes = owed_of(self.beside, self.award, self.day)
        if owes.due_back_pence:
            came = f" {say_pence(owes.back_pence)} came back." if owes.back_pence else ""
            title = f"{say_pence(owes.due_back_pence)} is due back"
            ended = self.went.ended_on is not None
            why = "All that was paid is due back." if ended else "It was paid and not spent."
            yield Step(Does.BACK, Goes.TO_DO, title, why + came, "PP12", "It came…")
        elif owes.back_pence:
            yield Step(Does.BACK, Goes.DONE, f"{say_pence(owes.back_pence)} came back", "", "PP12")

    def _breaches(self) -> Iterator[Step]:
        for one in of_award(self.beside.breaches, self.award.id, self.beside.payments):
            if one.found_on <= self.day:
                yield self._breach(one)

    def _breach(self, one: Breach) -> Step:
        key, title = f"{Does.BREACH}:{one.id}", f"Breach found on {say_day(one.found_on)}"
        if one.settled_on is not None and one.settled_on <= self.day:
            settled = f"settled on {say_day(one.settled_on)}: {one.done}"
            return Step(key, Goes.DONE, title, settled, one.clause, "Correct…")
        return Step(key, Goes.ACT_NOW, title, one.what, one.clause, "Settle…")

    def _announced(self) -> Step:
        announced, title = self.award.announced_on, "Announced"
        if announced is not None and announced <= self.day:
            detail = f"on {say_day(announced)}"
            return Step(Does.ANNOUNCE, Goes.DONE, title, detail, "MP9", "Correct…")
        waits, clause = "Nothing stands in the way of announcing it.", "MP9"
        if self.announcing.answer is Answer.HOLD and self.announcing.until is not None:
            waits = f"Do not announce it before {say_long_day(self.announcing.until)}: an election is near."
            clause = "PP5"
        elif self.announcing.answer is not Answer.GO_AHEAD:
            waits, clause = f"{self.announcing.why}.", "PP5"
        return Step(Does.ANNOUNCE, Goes.UNDER_WAY, title, waits, clause, "Announced…")
