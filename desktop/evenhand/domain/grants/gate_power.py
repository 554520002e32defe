"""The conditions of the gate about the decision: that it was assessed and decided, and when it can be announced."""

from evenhand.domain.grants.gate_facts import Asks, Condition, GateFacts, Stands
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.vocabulary import Answer, Planned
from evenhand.domain.words import say_day, say_long_day, say_pence

MEETING_CLAUSE, WINDOW_CLAUSE = "PP2", "PP5"
DECIDED, WAITS = "A quorate meeting has decided", "not decided yet"


def scores(facts: GateFacts) -> Condition | None:
    """Where the round has criteria: that it was scored and recommended; the board may decide without."""
    if not facts.criteria:
        return None
    title = "It was scored and a recommendation made"
    if facts.assessed and facts.recommended:
        return Condition(Asks.SCORES, Stands.MET, title, "")
    if not facts.assessors:
        says, short = "Nobody has scored it yet.", "score missing"
    elif not facts.assessed:
        says, short = "An assessor has not done yet.", "score missing"
    else:
        says, short = "It was scored. There is no recommendation yet.", "no recommendation"
    return Condition(
        Asks.SCORES, Stands.MET_WITH_CARE, title, f"{says} The board may decide without.", "", "", short
    )


@keeps("PP2")
def decided(facts: GateFacts, offers_pence: int) -> Condition:
    """That a quorate meeting has decided, or that delegated power reaches as far as what is asked for (PP2)."""
    fit = next((one for one in facts.decided if not one.unfit), None)
    if fit is not None:
        said = f"{fit.meeting.kind.label.lower()} of {say_day(fit.meeting.held_on)}"
        detail = f"{said}, decision {fit.decision.number}"
        return Condition(Asks.MEETING, Stands.MET, DECIDED, detail, MEETING_CLAUSE)
    if facts.written and (on := facts.written[0].concluded_on) is not None:
        detail = f"concluded on {say_day(on)}"
        return Condition(
            Asks.MEETING, Stands.MET, "The board has decided between meetings", detail, MEETING_CLAUSE
        )
    limit = facts.delegated_pence
    if limit is not None and offers_pence <= limit:
        title = "Delegated power covers it"
        return Condition(Asks.MEETING, Stands.MET, title, f"up to {say_pence(limit)}", MEETING_CLAUSE)
    if facts.decided:
        unfit = facts.decided[0]
        detail = f"On {say_day(unfit.meeting.held_on)}: {unfit.unfit}"
        return _not_decided(detail, "decide anew", "Open meeting", unfit.meeting)
    return _still_to_come(facts)


def _still_to_come(facts: GateFacts) -> Condition:
    decides, held = facts.grant_round.decides_on, facts.held
    if facts.agenda is not None:
        on = say_long_day(facts.agenda.meeting.held_on)
        detail = f"Not decided yet. On the agenda for {on}, item {facts.agenda.position}."
        return _not_decided(detail, WAITS, "Open agenda", facts.agenda.meeting)
    if decides is not None and decides > facts.day:
        planned = (one for one in facts.meetings if one.status is Planned.PLANNED and one.held_on == decides)
        detail = f"The round decides on {say_long_day(decides)}. It is on no agenda yet."
        return _not_decided(detail, WAITS, "Open meeting", next(planned, None))
    if not held and facts.earlier:
        detail = "No meeting is in this file yet. Say who decided, if it was before the file was begun."
        return Condition(Asks.MEETING, Stands.MET_WITH_CARE, DECIDED, detail, MEETING_CLAUSE)
    since = max(facts.application.received_on, decides or facts.application.received_on)
    detail = f"No decision about it since {say_day(since)} is recorded. Record it at its meeting."
    latest = held[-1] if held and held[-1].held_on >= since else None
    return _not_decided(detail, WAITS, "Open meeting", latest)


def _not_decided(detail: str, short: str, verb: str, meeting: Meeting | None) -> Condition:
    """Not decided, with the meeting at which that is settled; without one, the round's day can be mended."""
    return Condition(
        Asks.MEETING,
        Stands.NOT_MET,
        DECIDED,
        detail,
        MEETING_CLAUSE,
        verb if meeting is not None else "Edit round…",
        short,
        f"meeting:{meeting.id}" if meeting is not None else "",
    )


@keeps("PP5")
def window(facts: GateFacts) -> Condition:
    """What an election window says of announcing: a caution that never stands in the way of a decision (PP5)."""
    title, announcing = "No election window stands in the way", facts.announcing
    if announcing.answer is Answer.GO_AHEAD:
        detail = "an award may also be announced now"
        return Condition(Asks.WINDOW, Stands.MET, title, detail, WINDOW_CLAUSE)
    if announcing.answer is Answer.HOLD and announcing.until is not None:
        waits = f"Do not announce it before {say_long_day(announcing.until)}."
    else:
        waits = f"{announcing.why}."
    return Condition(
        Asks.WINDOW, Stands.MET_WITH_CARE, title, f"The award may be made. {waits}", WINDOW_CLAUSE
    )
