"""One rich meeting as facts, for looking at the minutes written from it."""

from datetime import date, time

from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.minutes_facts import (
    ApprovedHere,
    MinutedDecision,
    MinutesFacts,
    QuorumTurn,
    ReportedDecision,
    Rescinded,
)
from evenhand.domain.meetings.outcome import Result
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    DecisionRecord,
    DeclaredInterest,
    MeetingAction,
    MeetingPaper,
    MeetingPlan,
    Moment,
    WrittenAnswer,
    WrittenDecision,
)
from evenhand.domain.meetings.vocabulary import (
    AgendaKind,
    Cast,
    ConflictHandling,
    ConflictNature,
    MeetingFormat,
    MomentKind,
    PaperTiming,
    Treatment,
    VoteMethod,
)
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind
from evenhand.domain.vocabulary import Capacity, Office, Outcome, Planned, Presence, PublicOffice

DAY = date(2026, 3, 17)
AMARA, PRIYA, JANET, HAROLD, SAMIR, OWEN, TESS, LENA = range(1, 9)
NAMES = {
    AMARA: ("Amara Okonjo", Capacity.RESIDENT, True, ""),
    PRIYA: ("Priya Nair", Capacity.RESIDENT, True, ""),
    JANET: ("Janet Pell", Capacity.COUNCILLOR, True, ""),
    HAROLD: ("Harold Finch", Capacity.RESIDENT, True, ""),
    SAMIR: ("Samir Aziz", Capacity.ORGANISATION, True, "Old Wharf Trust"),
    OWEN: ("Owen Marchetti", Capacity.RESIDENT, True, ""),
    TESS: ("Tess Lowe", Capacity.ADVISER, False, ""),
}
CASTS = {AMARA: Cast.FOR, HAROLD: Cast.FOR, JANET: Cast.AGAINST, SAMIR: Cast.ABSTAINED}


def a_directory() -> Directory:
    joined = date(2023, 6, 12)
    people = {key: Person(id=key, name=name) for key, (name, *_) in NAMES.items()}
    return Directory(
        people | {LENA: Person(id=LENA, name="Lena Quist")},
        tuple(
            Membership(
                id=key,
                person_id=key,
                capacity=capacity,
                votes=votes,
                organisation=organisation,
                starts=joined,
            )
            for key, (_, capacity, votes, organisation) in NAMES.items()
        ),
        (OfficeHeld(id=1, person_id=AMARA, office=Office.CHAIR, starts=joined),),
        (PublicOfficeHeld(id=1, person_id=JANET, kind=PublicOffice.COUNCILLOR, ward="Wharf", starts=joined),),
    )


def an_item(position: int, title: str, kind: AgendaKind = AgendaKind.BUSINESS, **more: object) -> AgendaItem:
    taken = {"treatment": Treatment.TAKEN, "taken_at": time(19, position)}
    return AgendaItem(
        id=position,
        meeting_id=1,
        position=position,
        title=title,
        kind=kind,
        **taken | more,  # pyright: ignore[reportArgumentType]
    )


def a_moment(number: int, kind: MomentKind, at: time, person: int | None = None, **more: object) -> Moment:
    return Moment(id=number, meeting_id=1, at=at, kind=kind, person_id=person, **more)  # pyright: ignore[reportArgumentType]


ITEMS = (
    an_item(1, "Apologies for absence", AgendaKind.APOLOGIES),
    an_item(2, "Declarations of interest", AgendaKind.DECLARATIONS),
    an_item(3, "Minutes of the last meeting", AgendaKind.MINUTES, note="Matters arising are under item 8."),
    an_item(4, "Decisions between meetings", AgendaKind.BETWEEN_MEETINGS),
    an_item(5, "Canoe club grant", taken_at=time(19, 40), note="The club asked for £1,850.00 for two boats."),
    an_item(6, "Sluice path", taken_at=time(20, 0), note="The path floods each winter."),
    an_item(7, "Staffing", taken_at=time(20, 25), in_private=True),
    an_item(8, "Newsletter", treatment=Treatment.NOT_REACHED, taken_at=None),
    an_item(9, "Next meeting", AgendaKind.NEXT_MEETING, treatment=Treatment.OPEN, taken_at=None),
)
MOMENTS = (
    a_moment(1, MomentKind.OPENED, time(19, 0)),
    a_moment(2, MomentKind.ARRIVED, time(19, 12), HAROLD),
    a_moment(3, MomentKind.LEFT, time(19, 42), PRIYA, item_id=5),
    a_moment(4, MomentKind.BACK, time(19, 58), PRIYA, item_id=5),
    a_moment(5, MomentKind.CHAIRS, time(20, 2), SAMIR, note="the chair had to take a call"),
    a_moment(6, MomentKind.LEFT, time(20, 10), JANET),
    a_moment(7, MomentKind.LEFT, time(20, 11), HAROLD),
    a_moment(8, MomentKind.ADJOURNED, time(20, 12), note="to wait for Harold Finch"),
    a_moment(9, MomentKind.BACK, time(20, 20), HAROLD),
    a_moment(10, MomentKind.RESUMED, time(20, 20)),
    a_moment(11, MomentKind.CLOSED, time(20, 55)),
)
CARRIED = Result(
    Outcome.CARRIED, False, 2, "Carried 2 to 1 with 1 abstention",
    "4 entitled to vote. Majority of those voting, so 2 were enough.",
)  # fmt: skip
VIEW = Result(
    Outcome.VIEW,
    False,
    2,
    "View, not a decision: 3 to 0",
    "3 count towards a quorum of 4, so this is no decision.",
)


def the_decisions() -> tuple[MinutedDecision, ...]:
    grant = Decision(
        id=11, meeting_id=1, number=1, wording="To award £1,850.00 to the canoe club.", moved_by_id=HAROLD,
        seconded_by_id=JANET, votes_for=2, votes_against=1, abstentions=1,
    )  # fmt: skip
    path = Decision(
        id=12, meeting_id=1, number=2, wording="That the council be asked to raise the path", moved_by_id=SAMIR,
        outcome=Outcome.VIEW, votes_for=3, votes_against=0, abstentions=0,
    )  # fmt: skip
    staff = Decision(id=13, meeting_id=1, number=3, wording="To extend the contract by a year")
    return (
        MinutedDecision(
            grant,
            DecisionRecord(
                decision_id=11,
                item_id=5,
                decided_at=time(19, 55),
                method=VoteMethod.RECORDED_VOTE,
                chaired_by_id=AMARA,
            ),
            CARRIED,
            CASTS,
        ),
        MinutedDecision(path, DecisionRecord(decision_id=12, item_id=6, decided_at=time(20, 15)), VIEW),
        MinutedDecision(
            staff,
            DecisionRecord(decision_id=13, item_id=7, decided_at=time(20, 40), method=VoteMethod.CONSENSUS),
            Result(Outcome.CARRIED, False, 0, "Carried by consensus", "4 entitled to vote."),
            rescinds=(
                Rescinded(date(2026, 1, 20), 4, "To end the contract in June.", "the funding goes on"),
            ),
        ),
    )


def an_action(key: int, says: str, owner: int | None) -> Action:
    return Action(
        id=key, kind=ActionKind.OTHER, says=says, owner_id=owner, opened_on=DAY, due_on=date(2026, 4, 30)
    )


def the_record() -> MinutesFacts:
    """Seventeen March: a late arrival, an interest, a recorded vote, quorum lost and regained, and more."""
    return MinutesFacts(
        partnership="Fernhill and Old Wharf Partnership",
        meeting=Meeting(
            id=1, held_on=DAY, at="7 pm", place="Old Wharf Centre", status=Planned.HELD, chaired_by_id=AMARA
        ),
        plan=MeetingPlan(meeting_id=1, format=MeetingFormat.BOTH),
        directory=a_directory(),
        items=ITEMS,
        attendance=dict.fromkeys((AMARA, PRIYA, JANET, HAROLD, SAMIR, TESS, LENA), Presence.PRESENT)
        | {OWEN: Presence.APOLOGIES},
        moments=MOMENTS,
        declared=(
            DeclaredInterest(
                id=1, meeting_id=1, item_id=5, person_id=PRIYA, nature=ConflictNature.LOYALTY,
                says="Trustee of the canoe club", handling=ConflictHandling.LEFT_THE_ROOM,
            ),
        ),
        decisions=the_decisions(),
        actions=(
            (an_action(1, "write to the club", HAROLD), MeetingAction(action_id=1, meeting_id=1, decision_id=11)),
            (an_action(2, "Ask who owns the path", None), MeetingAction(action_id=2, meeting_id=1, item_id=6)),
        ),
        papers=(
            MeetingPaper(
                id=1, meeting_id=1, item_id=5, position=1, title="Quotes for two boats", timing=PaperTiming.TABLED,
                late_because="they came that morning.", chair_agreed_on=DAY,
            ),
        ),
        reported=(
            ReportedDecision(
                WrittenDecision(
                    id=1, wording="To hire the hall for the fair.", proposed_by_id=AMARA,
                    why_now="The hall was to be let on 5 March", sent_on=date(2026, 3, 2), closes_on=date(2026, 3, 5),
                    concluded_on=date(2026, 3, 5), outcome=Outcome.CARRIED, reported_at_id=1,
                ),
                tuple(
                    WrittenAnswer(id=key, written_id=1, person_id=key, cast=Cast.FOR, answered_on=date(2026, 3, 4))
                    for key in (AMARA, PRIYA)
                ),
            ),
        ),
        approved=(ApprovedHere(date(2026, 2, 17), None, AMARA),),
        quorum=(
            QuorumTurn(time(19, 0), None, True, 4, 4),
            QuorumTurn(time(20, 11), 6, False, 3, 4),
            QuorumTurn(time(20, 20), 6, True, 4, 4),
        ),
        next_one=Meeting(id=2, held_on=date(2026, 4, 21), at="7 pm"),
    )  # fmt: skip
