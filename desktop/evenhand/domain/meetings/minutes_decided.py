"""Motions, votes, actions and decisions between meetings, in the sentences of minutes."""

from collections.abc import Iterator, Mapping

from evenhand.domain.meetings.minutes_facts import MinutedDecision, MinutesFacts, ReportedDecision, Rescinded
from evenhand.domain.meetings.minutes_happened import INTERESTS, as_what
from evenhand.domain.meetings.minutes_words import joined, sentence, within
from evenhand.domain.meetings.numbering import say_decision
from evenhand.domain.meetings.record_facts import MeetingAction, WrittenDecision, WrittenInterest
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling, SentHow, VoteMethod
from evenhand.domain.members.review_facts import Action
from evenhand.domain.vocabulary import Outcome
from evenhand.domain.words import say_count, say_day, say_list

HOW = {
    VoteMethod.SHOW_OF_HANDS: "on a show of hands",
    VoteMethod.RECORDED_VOTE: "in a recorded vote",
    VoteMethod.BALLOT: "by ballot",
}
CASTS = {Cast.FOR: "For", Cast.AGAINST: "Against", Cast.ABSTAINED: "Abstained"}
NAMED = {Outcome.CARRIED: "Decision", Outcome.VIEW: "View"}
ASKED = {SentHow.EMAIL: "by email", SentHow.POST: "by post", SentHow.BY_HAND: "by a paper handed round"}


def decision_paragraphs(facts: MinutesFacts, one: MinutedDecision) -> Iterator[str]:
    """A motion with its mover and seconder, what became of it, and the votes by name where they were recorded."""
    yield joined(_motion(one), _moved(facts, one), _rescinds(one))
    yield _became(one)
    if one.votes:
        yield _by_name(facts, one.votes)


def action_paragraph(facts: MinutesFacts, action: Action) -> str:
    """What is to be done, by whom and by when."""
    who = f" for {facts.called(action.owner_id)}" if action.owner_id is not None else ""
    return f"Action{who}, by {say_day(action.due_on)}: {sentence(action.says)}"


def actions_of(facts: MinutesFacts, decision_id: int) -> list[str]:
    """The actions that follow from one decision."""
    return [action_paragraph(facts, one) for one, tie in facts.actions if tie.decision_id == decision_id]


def belongs_to(facts: MinutesFacts, tie: MeetingAction) -> int | None:
    """Under which item an action stands that follows from no decision of this meeting."""
    known = {one.id for one in facts.items}
    return tie.item_id if tie.item_id in known else None


def follows_a_decision(facts: MinutesFacts, tie: MeetingAction) -> bool:
    """Whether an action follows from a decision of this meeting, and so stands below it."""
    return any(one.decision.id == tie.decision_id for one in facts.decisions)


def reported_paragraphs(facts: MinutesFacts, one: ReportedDecision) -> Iterator[str]:
    """A decision between meetings: what was asked, why, what was answered, and by which decision it was ratified."""
    written = one.written
    proposed = written.proposed_by_id
    yield joined(
        f"Between meetings, on {say_day(written.sent_on)}, members were asked in writing"
        + (f", {ASKED[written.how]}" if written.how in ASKED else "")
        + f": “{within(written.wording)}”.",
        f"{facts.called(proposed)} proposed it." if proposed is not None else "",
        f"Why it could not wait: {sentence(written.why_now)}" if written.why_now else "",
    )
    if one.interests:
        yield joined(*_interests_in_writing(facts, one))
    by_name = _by_name(facts, {answer.person_id: answer.cast for answer in one.answers})
    yield joined(_answered(one), by_name, _became_of(facts, written))


def _interests_in_writing(facts: MinutesFacts, one: ReportedDecision) -> Iterator[str]:
    """Who declared an interest in a decision between meetings, and whether they were asked all the same."""
    for person_id in dict.fromkeys(each.person_id for each in one.interests):
        theirs = [each for each in one.interests if each.person_id == person_id]
        kind = INTERESTS.get(theirs[0].nature, "an interest")
        asked = "was not asked" if person_id in one.apart else "was asked"
        yield f"{facts.called(person_id)} declared {kind}{as_what(theirs)} and {asked}."
        took_part = person_id in one.apart and all(_says_took_part(each) for each in theirs)
        because = " ".join(dict.fromkeys(sentence(each.because) for each in theirs if each.because))
        if because and not took_part:
            yield f"It was handled otherwise than the rule book says. {because}"


def _says_took_part(one: WrittenInterest) -> bool:
    """Whether the record would let them take part; the rule book may be stricter, and then that holds."""
    return one.handling is ConflictHandling.DECLARED


def _motion(one: MinutedDecision) -> str:
    return (
        f"{NAMED.get(one.decision.outcome, 'Motion')} {one.decision.number}: {sentence(one.decision.wording)}"
    )


def _moved(facts: MinutesFacts, one: MinutedDecision) -> str:
    mover, seconder = one.decision.moved_by_id, one.decision.seconded_by_id
    if mover is None:
        return f"Seconded by {facts.called(seconder)}." if seconder is not None else ""
    return f"Moved by {facts.called(mover)}" + (
        f" and seconded by {facts.called(seconder)}." if seconder is not None else "."
    )


def _rescinds(one: MinutedDecision) -> str:
    """Every earlier decision that this one rescinds, each with its reason."""
    return joined(*(_rescinds_one(gone) for gone in one.rescinds))


def _rescinds_one(gone: Rescinded) -> str:
    because = f"Reason: {sentence(gone.because)}" if gone.because else ""
    what = say_decision(gone.held_on, gone.number)
    return joined(f"This rescinds {what}, “{within(gone.wording)}”.", because)


def _became(one: MinutedDecision) -> str:
    """What became of the motion, with the votes and the denominator as far as they are known."""
    if one.decision.outcome is Outcome.VIEW:
        return _view(one)
    if one.decision.outcome is Outcome.DEFERRED:
        return "The motion was deferred."
    result = one.result
    if result is None or not result.says:
        return _counted(one)
    method = one.record.method if one.record is not None else VoteMethod.SHOW_OF_HANDS
    how = HOW.get(method) if one.record is not None else None
    said = f"{_capital(how)}: {result.says[0].lower()}{result.says[1:]}" if how else result.says
    return joined(sentence(said), result.detail)


def _view(one: MinutedDecision) -> str:
    """A view, and why it is one; never in words that would make a decision of it."""
    detail = one.result.detail if one.result is not None else ""
    if "quorum" in detail:
        return joined("This is the view of those who were there.", detail, _votes(one))
    return joined("This is the view of those who were there and not a decision.", _votes(one))


def _counted(one: MinutedDecision) -> str:
    return joined(f"{one.decision.outcome.label}.", _votes(one))


def _votes(one: MinutedDecision) -> str:
    decision = one.decision
    if decision.votes_for is None or decision.votes_against is None:
        return ""
    verb = "was" if decision.votes_for == 1 else "were"
    said = [f"{decision.votes_for or 'None'} {verb} for it", f"{decision.votes_against or 'none'} against"]
    return sentence(say_list([*said, f"{decision.abstentions} abstained"] if decision.abstentions else said))


def _by_name(facts: MinutesFacts, votes: Mapping[int, Cast]) -> str:
    """Who voted how, by name; whoever did not is not named."""
    said: list[str] = []
    for cast, word in CASTS.items():
        names = sorted((facts.called(key) for key, one in votes.items() if one is cast), key=_by_surname)
        if names:
            said.append(f"{word}: {say_list(names)}.")
    return joined(*said)


def _answered(one: ReportedDecision) -> str:
    counted = [sum(answer.cast is cast for answer in one.answers) for cast in Cast]
    if not one.answers:
        return "Nobody answered." if one.written.concluded_on else ""
    whole = say_count(len(one.answers), "member")
    votes = say_list(
        [f"{counted[0]} for", f"{counted[1] or 'none'} against"]
        + [f"{counted[2]} abstaining"] * bool(counted[2])
    )
    until = f" by {say_day(one.written.concluded_on)}" if one.written.concluded_on else ""
    return f"{_capital(whole)} answered{until}: {votes}."


def _became_of(facts: MinutesFacts, written: WrittenDecision) -> str:
    """What the answers came to, and by which decision of this meeting it was ratified."""
    by = next((one.decision for one in facts.decisions if one.decision.id == written.ratified_by_id), None)
    came_to = f"It was {written.outcome.label.lower()}" if written.outcome is not None else "It was reported"
    return (
        f"{came_to}, and ratified by decision {by.number} of this meeting."
        if by is not None
        else f"{came_to}."
    )


def _capital(text: str | None) -> str:
    return text[0].upper() + text[1:] if text else ""


def _by_surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold()
