"""The checklist after a poll: for each person whom it concerns what is to be done, why, and whether it is done.

Results first, then people by name, then the names that need not be kept any longer. Source: PP3, PP5; Local
Government Act 1972 s.7.
"""

from collections.abc import Iterator
from dataclasses import replace

from evenhand.domain.elections.after_poll_line import AfterPollLine, Deed
from evenhand.domain.elections.after_poll_person import line_of_unaccounted, lines_of_person
from evenhand.domain.elections.aftermath import Aftermath
from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.standing import RESULTS
from evenhand.domain.elections.taking_office import PARLIAMENTARY
from evenhand.domain.elections.vocabulary import AfterPollStep
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import CandidateStatus
from evenhand.domain.words import say_count, say_day, say_list

GONE = (CandidateStatus.NOT_ELECTED, CandidateStatus.WITHDRAWN)
WHY_STRANGERS = "Names and parties are kept only as long as they concern somebody here."


@keeps("PP5")
def after_poll(record: Aftermath) -> tuple[AfterPollLine, ...]:
    """Every line of the checklist; none before the poll is over, or where it was not held."""
    if not record.is_over:
        return ()
    fates, people = record.fates(), record.directory.people
    lines = [*_results(record)]
    for person_id in sorted(fates, key=lambda one: (people[one].name.casefold(), one)):
        lines += [_settled(record, line) for line in lines_of_person(record, person_id, fates[person_id])]
    lines += [_settled(record, line_of_unaccounted(record, one)) for one in record.unaccounted()]
    lines += [_newcomer(record, one) for one in _elected_strangers(record)]
    return (*lines, *_strangers(record))


def _results(record: Aftermath) -> Iterator[AfterPollLine]:
    """One line for each ward that concerns us, or for the election as a whole."""
    wards: dict[str, list[Candidate]] = {}
    for one in record.candidates:
        if record.concerns_us(one) and one.status is not CandidateStatus.WITHDRAWN:
            wards.setdefault(one.ward, []).append(one)
    for ward in sorted(wards):
        standing = sorted(wards[ward], key=_by_name)
        done = all(one.status in RESULTS for one in standing)
        elected = [one.name for one in standing if one.status is CandidateStatus.ELECTED]
        names = say_list([one.name for one in standing])
        yield AfterPollLine(
            person_id=None,
            name=ward or record.election.area,
            step=AfterPollStep.RESULT,
            says=f"Elected: {say_list(elected) or 'nobody on this list'}"
            if done
            else f"Who was elected: {names}?",
            done=done,
            why="All that follows hangs on the result.",
            opens=f"election:{record.election.id}/candidates",
            deed=None if done else Deed.ENTER_RESULT,
            candidate_ids=tuple(one.id for one in standing),
        )


def _elected_strangers(record: Aftermath) -> list[Candidate]:
    """Those elected where the partnership is who are nobody here yet."""
    found = (
        one
        for one in record.candidates
        if one.person_id is None and one.status is CandidateStatus.ELECTED and record.concerns_us(one)
    )
    return sorted(found, key=_by_name)


def _newcomer(record: Aftermath, candidate: Candidate) -> AfterPollLine:
    """Somebody elected who is nobody here yet: the new MP, or a councillor who might join."""
    in_parliament = record.election.kind in PARLIAMENTARY
    what = "The new MP" if in_parliament else "A new councillor"
    return AfterPollLine(
        person_id=None,
        name=candidate.name,
        step=AfterPollStep.TERM if in_parliament else AfterPollStep.NEW_COUNCILLOR,
        says=f"{what}: enter them" + ("" if in_parliament else ", and ask whether they join"),
        done=False,
        why="Somebody elected where you are belongs in the record, with the first day in office.",
        deed=Deed.TAKE_IN,
        candidate_ids=(candidate.id,),
        waits_until=record.first_day,
    )


def _strangers(record: Aftermath) -> Iterator[AfterPollLine]:
    """The candidates who concern nobody here; whoever was asked to a hustings stays with the record of it."""
    gone = [
        one
        for one in sorted(record.candidates, key=_by_name)
        if one.person_id is None
        and one.id not in record.asked
        and (one.status in GONE or not record.concerns_us(one))
    ]
    if gone:
        yield AfterPollLine(
            person_id=None,
            name=say_count(len(gone), "candidate").capitalize(),
            step=AfterPollStep.STRANGERS,
            says=f"Delete {say_list([one.name for one in gone[:5]])}"
            + (" and others" if len(gone) > 5 else ""),
            done=False,
            why=WHY_STRANGERS,
            deed=Deed.DELETE,
            candidate_ids=tuple(one.id for one in gone),
        )


def _settled(record: Aftermath, line: AfterPollLine) -> AfterPollLine:
    """The line as settled by hand, where it was."""
    by_hand = record.settled_as(line.person_id or 0, line.step)
    if by_hand is None or line.done:
        return line
    note = f"{by_hand.note} ({say_day(by_hand.settled_on)})"
    return replace(line, done=True, deed=None, waits_until=None, note=note)


def _by_name(candidate: Candidate) -> tuple[str, int]:
    return candidate.name.casefold(), candidate.id
