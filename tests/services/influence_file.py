"""Half a year of meetings in a file: six motions of a councillor's, voted on by name by three members."""

from collections.abc import Mapping
from datetime import date

from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, DecisionRecord, DeclaredInterest, Vote
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling, ConflictNature, VoteMethod
from evenhand.domain.partnership.facts import RuleAdoption, RuleOverride
from evenhand.domain.vocabulary import Planned, Presence
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import put

DAYS = tuple(date(2025, 10 + month, 21) for month in range(3)) + tuple(
    date(2026, 1 + month, 20) for month in range(3)
)
ASKED = "Whether the boat is bought"


def write_meetings(
    partnership: Partnership, people: Mapping[str, int], days: tuple[date, ...] = DAYS
) -> None:
    """Meetings chaired by Amara at which Janet moves one motion each, for which Amara and Janet vote."""
    meeting = item = 0
    amara, priya, janet = (people[name] for name in ("Amara Okonjo", "Priya Nair", "Janet Pell"))
    with partnership.change("Meetings of half a year") as unit:
        for day in days:
            meeting = put(unit.session, Meeting(held_on=day, status=Planned.HELD, chaired_by_id=amara))
            for person in (amara, priya, janet):
                put(unit.session, Attendance(meeting_id=meeting, person_id=person, presence=Presence.PRESENT))
            item = put(unit.session, AgendaItem(meeting_id=meeting, position=1, title=ASKED))
            motion = Decision(
                meeting_id=meeting,
                number=1,
                wording="To buy the boat.",
                moved_by_id=janet,
                seconded_by_id=priya,
                votes_for=2,
                votes_against=1,
                abstentions=0,
            )
            decision = put(unit.session, motion)
            put(
                unit.session,
                DecisionRecord(decision_id=decision, item_id=item, method=VoteMethod.RECORDED_VOTE),
            )
            for person, cast in ((amara, Cast.FOR), (priya, Cast.AGAINST), (janet, Cast.FOR)):
                put(unit.session, Vote(decision_id=decision, person_id=person, cast=cast))
        interest = DeclaredInterest(
            meeting_id=meeting,
            item_id=item,
            person_id=priya,
            nature=ConflictNature.LOYALTY,
            says="a trustee",
            handling=ConflictHandling.DECLARED,
        )
        put(unit.session, interest)


def adopt_mark(partnership: Partnership, percent: int = 150) -> None:
    """The mark for parts as the board's own, by the first decision in the file."""
    with partnership.change("Adopt a mark") as unit:
        rule = RuleOverride(
            rule="influence_times_seats", value=str(percent), reason="agreed", starts=date(2026, 1, 1)
        )
        put(unit.session, RuleAdoption(override_id=put(unit.session, rule), decision_id=1))
