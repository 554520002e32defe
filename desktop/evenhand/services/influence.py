"""The part of the councillors and of each group in what the board did, read whenever somebody asks and kept nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.influence.beside import TIMES_SEATS
from evenhand.domain.meetings.influence.declared import Conflicts, conflicts
from evenhand.domain.meetings.influence.figures import Figures, figures_of
from evenhand.domain.meetings.influence.minutes import Minutes
from evenhand.domain.meetings.influence.noticing import parts_over
from evenhand.domain.meetings.influence.recount import Recounts, Voted, recounts
from evenhand.domain.meetings.influence.whom import Whom, councillors, groups
from evenhand.domain.meetings.record_facts import AgendaItem, DecisionRecord, DeclaredInterest, Moment, Vote
from evenhand.domain.meetings.vocabulary import MomentKind
from evenhand.domain.members.directory import Directory
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.sittings import MomentRow
from evenhand.services.meeting_reading import read_sitting
from evenhand.services.member_findings import read_member_findings, read_record
from evenhand.services.mp import read_relationship
from evenhand.services.rules import rule_book

TWELVE_MONTHS = timedelta(days=364)
OF_SEATS = ("councillors-share", "group-share")


@dataclass(frozen=True, slots=True)
class InfluenceRecord:
    """A period with everything that its figures are counted from.

    `whoms` are the councillors, then the groups by alphabet; `books` the rules of each day on which an interest was
    declared.
    """

    starts: date
    ends: date
    directory: Directory
    minutes: Minutes
    book: RuleBook
    books: Mapping[date, RuleBook]
    whoms: tuple[Whom, ...]

    @property
    def councillors(self) -> Whom:
        """The councillors, in whatever capacity they sit."""
        return self.whoms[0]

    @property
    def held(self) -> Minutes:
        """What the minutes record of the meetings of the period."""
        return self.minutes.held(self.starts, self.ends)

    def figures(self, whom: Whom) -> Figures:
        """Everything counted for one whom."""
        return figures_of(whom, self.minutes, self.directory, (self.starts, self.ends), self.book)

    def conflicts(self, whom: Whom) -> Conflicts:
        """The interests declared in items of the agenda, and how they were handled."""
        return conflicts(whom, self.held, self.directory, self.books.__getitem__)

    def findings(self, found: tuple[Figures, ...]) -> list[Finding]:
        """What passes the mark that the board has adopted."""
        return parts_over(found, self.book, (self.starts, self.ends))


def read_minutes(session: Session) -> Minutes:
    """Everything that the minutes record of all meetings, each table once."""
    return Minutes(
        meetings=tuple(all_of(session, Meeting)),
        attendances=tuple(all_of(session, Attendance)),
        decisions=tuple(all_of(session, Decision)),
        records=tuple(all_of(session, DecisionRecord)),
        votes=tuple(all_of(session, Vote)),
        declared=tuple(all_of(session, DeclaredInterest)),
        items=tuple(all_of(session, AgendaItem)),
        moments=tuple(all_of(session, Moment, MomentRow.kind == MomentKind.CHAIRS)),
    )


def read_influence(session: Session, starts: date, ends: date, *, confidential: bool) -> InfluenceRecord:
    """A period as it is counted, by the rules of its last day; `confidential` adds the groups that are so."""
    record = read_record(session, read_relationship(session, ends), ends)
    minutes = read_minutes(session)
    held = minutes.held(starts, ends)
    days = held.days
    found = groups(record, [*days.values(), ends], confidential=confidential)
    declared_on = {days[one.meeting_id] for one in held.declared}
    return InfluenceRecord(
        starts,
        ends,
        record.directory,
        minutes,
        rule_book(session, ends),
        {day: rule_book(session, day) for day in declared_on},
        (councillors(record.directory), *found),
    )


def read_recounts(session: Session, record: InfluenceRecord, whom: Whom) -> Recounts:
    """The recorded votes of the period without theirs, each in the room of its decision. It is confidential."""
    held = record.held
    named = {one.decision_id for one in held.votes}
    voted: dict[int, Voted] = {}
    for meeting_id in {one.meeting_id for one in held.decisions if one.id in named}:
        sitting = read_sitting(session, meeting_id)
        voted |= {
            one.id: Voted(sitting.room_of(one), sitting.rules) for one in sitting.decisions if one.id in named
        }
    return recounts(whom, held, voted)


def shares_noticed(session: Session, day: date) -> list[Finding]:
    """What is noticed of the seats that councillors and groups hold on a day."""
    found = read_member_findings(session, read_relationship(session, day), day)
    return [one for one in found if one.kind in OF_SEATS]


def influence_findings(session: Session, day: date) -> list[Finding]:
    """Whose part in the last twelve months is above the mark that the board has adopted; nothing without one."""
    if rule_book(session, day).mark(TIMES_SEATS) is None:
        return []
    record = read_influence(session, day - TWELVE_MONTHS, day, confidential=True)
    return record.findings(tuple(record.figures(one) for one in record.whoms))
