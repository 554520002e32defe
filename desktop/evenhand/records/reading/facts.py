"""Turning rows into facts: selected columns, whole lists, frozen.

A fact is a dataclass whose fields carry the names of the row's columns. Screens and reports are given facts, so that
nothing is fetched while they paint.
"""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Integer, Select, bindparam, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from evenhand.domain.elections import facts as election_facts
from evenhand.domain.elections import record_facts as election_record_facts
from evenhand.domain.grants import facts as grant_facts
from evenhand.domain.grants import money_facts
from evenhand.domain.grants import record_facts as grant_record_facts
from evenhand.domain.meetings import facts as meeting_facts
from evenhand.domain.meetings import record_facts as meeting_record_facts
from evenhand.domain.members import facts as member_facts
from evenhand.domain.members import interest_facts, review_facts
from evenhand.domain.members.names import bare_name
from evenhand.domain.mp import facts as mp_facts
from evenhand.domain.mp import record_facts as mp_record_facts
from evenhand.domain.partnership import facts as partnership_facts
from evenhand.domain.publicity import facts as publicity_facts
from evenhand.domain.publicity import record_facts as publicity_record_facts
from evenhand.records.file.driver import DatabaseError
from evenhand.records.rows import (
    agendas,
    election_record,
    elections,
    grant_record,
    grants,
    interests,
    meetings,
    members,
    money,
    mp,
    mp_record,
    papers,
    partnership,
    publicity,
    publicity_record,
    reviews,
    sittings,
)

Fact = TypeVar("Fact")
Turn = Callable[[Any], Any]
DIALECT = sqlite.dialect()
NAMED: frozenset[type[Any]] = frozenset({member_facts.Person, election_facts.Candidate})
READ_ONCE = "read once"
RENAMED = {"on": "on_day", "where": "place", "cast": "cast_as"}

ROWS: dict[type[Any], Any] = {
    partnership_facts.Identity: partnership.PartnershipRow,
    partnership_facts.PlanTheme: partnership.PlanThemeRow,
    partnership_facts.Council: partnership.CouncilRow,
    partnership_facts.Ward: partnership.WardRow,
    partnership_facts.Constituency: partnership.ConstituencyRow,
    partnership_facts.RuleOverride: partnership.RuleOverrideRow,
    partnership_facts.RuleAdoption: partnership.RuleAdoptionRow,
    partnership_facts.IssuedPaper: partnership.IssuedPaperRow,
    partnership_facts.IssuedRecord: papers.IssuedRecordRow,
    meeting_record_facts.PackChoice: papers.PackChoiceRow,
    meeting_record_facts.UsualPaper: papers.UsualPaperRow,
    meeting_record_facts.UsualCopy: papers.UsualCopyRow,
    member_facts.Person: members.PersonRow,
    member_facts.Membership: members.MembershipRow,
    member_facts.OfficeHeld: members.OfficeRow,
    member_facts.PublicOfficeHeld: members.PublicOfficeRow,
    member_facts.Departure: members.DepartureRow,
    member_facts.ResidenceCheck: members.ResidenceCheckRow,
    member_facts.ContactConsent: members.ContactConsentRow,
    member_facts.PartyConsent: members.PartyConsentRow,
    member_facts.RoleStatement: members.RoleStatementRow,
    member_facts.MemberGroup: members.MemberGroupRow,
    member_facts.GroupMember: members.GroupMemberRow,
    interest_facts.InterestsDeclaration: interests.InterestsDeclarationRow,
    interest_facts.Interest: interests.InterestRow,
    review_facts.AreaProfile: reviews.AreaProfileRow,
    review_facts.AreaCount: reviews.AreaCountRow,
    review_facts.MembershipReview: reviews.MembershipReviewRow,
    review_facts.ReviewCount: reviews.ReviewCountRow,
    review_facts.Action: reviews.ActionRow,
    meeting_facts.Meeting: meetings.MeetingRow,
    meeting_facts.Attendance: meetings.AttendanceRow,
    meeting_facts.Decision: meetings.DecisionRow,
    meeting_record_facts.MeetingPlan: agendas.MeetingPlanRow,
    meeting_record_facts.TemplateItem: agendas.TemplateItemRow,
    meeting_record_facts.AgendaItem: agendas.AgendaItemRow,
    meeting_record_facts.MeetingPaper: agendas.MeetingPaperRow,
    meeting_record_facts.Reply: agendas.ReplyRow,
    meeting_record_facts.Circulation: agendas.CirculationRow,
    meeting_record_facts.Moment: sittings.MomentRow,
    meeting_record_facts.DeclaredInterest: sittings.DeclaredInterestRow,
    meeting_record_facts.DecisionRecord: sittings.DecisionRecordRow,
    meeting_record_facts.Vote: sittings.VoteRow,
    meeting_record_facts.Rescission: sittings.RescissionRow,
    meeting_record_facts.WrittenDecision: sittings.WrittenDecisionRow,
    meeting_record_facts.WrittenAnswer: sittings.WrittenAnswerRow,
    meeting_record_facts.WrittenInterest: sittings.WrittenInterestRow,
    meeting_record_facts.MeetingAction: sittings.MeetingActionRow,
    meeting_record_facts.MinutesVersion: sittings.MinutesVersionRow,
    meeting_record_facts.MinutesSeal: sittings.MinutesSealRow,
    meeting_record_facts.MinutesCorrection: sittings.MinutesCorrectionRow,
    mp_facts.Mp: mp.MpRow,
    mp_facts.MpTerm: mp.MpTermRow,
    mp_facts.Engagement: mp.EngagementRow,
    mp_facts.StanceAssessment: mp.StanceRow,
    mp_record_facts.Contact: mp_record.ContactRow,
    mp_record_facts.MpProfile: mp_record.MpProfileRow,
    mp_record_facts.MpPost: mp_record.MpPostRow,
    mp_record_facts.MpStaff: mp_record.MpStaffRow,
    mp_record_facts.SkillForTheme: mp_record.SkillForThemeRow,
    mp_record_facts.TermDetail: mp_record.TermDetailRow,
    mp_record_facts.EngagementSeries: mp_record.EngagementSeriesRow,
    mp_record_facts.EngagementDetail: mp_record.EngagementDetailRow,
    mp_record_facts.Participant: mp_record.ParticipantRow,
    mp_record_facts.EngagementTheme: mp_record.EngagementThemeRow,
    mp_record_facts.BroughtBack: mp_record.BroughtBackRow,
    mp_record_facts.EngagementLink: mp_record.EngagementLinkRow,
    mp_record_facts.FollowUp: mp_record.FollowUpRow,
    mp_record_facts.StanceEvidence: mp_record.StanceEvidenceRow,
    mp_record_facts.Misconception: mp_record.MisconceptionRow,
    mp_record_facts.QuoteScope: mp_record.QuoteScopeRow,
    mp_record_facts.Advice: mp_record.AdviceRow,
    mp_record_facts.Referral: mp_record.ReferralRow,
    mp_record_facts.Letter: mp_record.LetterRow,
    grant_facts.Round: grants.RoundRow,
    grant_facts.Applicant: grants.ApplicantRow,
    grant_facts.PartyAnswer: grants.PartyAnswerRow,
    grant_facts.Application: grants.ApplicationRow,
    grant_facts.Award: grants.AwardRow,
    grant_record_facts.RoundDetail: grant_record.RoundDetailRow,
    grant_record_facts.RoundTheme: grant_record.RoundThemeRow,
    grant_record_facts.Criterion: grant_record.CriterionRow,
    grant_record_facts.PanelMember: grant_record.PanelMemberRow,
    grant_record_facts.ApplicantDetail: grant_record.ApplicantDetailRow,
    grant_record_facts.ApplicantAlias: grant_record.ApplicantAliasRow,
    grant_record_facts.ApplicantOfficer: grant_record.ApplicantOfficerRow,
    grant_record_facts.RegisterLook: grant_record.RegisterLookRow,
    grant_record_facts.PartyEvidence: grant_record.PartyEvidenceRow,
    grant_record_facts.ApplicationDetail: grant_record.ApplicationDetailRow,
    grant_record_facts.ApplicationLine: grant_record.ApplicationLineRow,
    grant_record_facts.ApplicationFile: grant_record.ApplicationFileRow,
    grant_record_facts.PurposeAnswer: grant_record.PurposeAnswerRow,
    grant_record_facts.GrantConflict: grant_record.GrantConflictRow,
    grant_record_facts.Score: grant_record.ScoreRow,
    grant_record_facts.Assessment: grant_record.AssessmentRow,
    grant_record_facts.Recommendation: grant_record.RecommendationRow,
    grant_record_facts.ApplicationDecision: grant_record.ApplicationDecisionRow,
    money_facts.AwardCourse: money.AwardCourseRow,
    money_facts.AwardCondition: money.AwardConditionRow,
    money_facts.MonitoringReturn: money.MonitoringReturnRow,
    money_facts.ReturnChase: money.ReturnChaseRow,
    money_facts.ReturnLine: money.ReturnLineRow,
    money_facts.ReturnPublicity: money.ReturnPublicityRow,
    money_facts.Breach: money.BreachRow,
    money_facts.MoneyBack: money.MoneyBackRow,
    money_facts.BudgetLine: money.BudgetLineRow,
    money_facts.PaymentBatch: money.PaymentBatchRow,
    money_facts.Payment: money.PaymentRow,
    money_facts.LtoAssurance: money.LtoAssuranceRow,
    election_facts.Election: elections.ElectionRow,
    election_facts.PublishedDate: elections.PublishedDateRow,
    election_facts.Candidate: elections.CandidateRow,
    election_record_facts.PollChange: election_record.PollChangeRow,
    election_record_facts.AddedHoliday: election_record.AddedHolidayRow,
    election_record_facts.WindowProfile: election_record.WindowProfileRow,
    election_record_facts.ElectoralCycle: election_record.ElectoralCycleRow,
    election_record_facts.CycleYear: election_record.CycleYearRow,
    election_record_facts.StandingDown: election_record.StandingDownRow,
    election_record_facts.AfterPollSettled: election_record.AfterPollSettledRow,
    election_record_facts.HustingsInvitation: election_record.HustingsInvitationRow,
    publicity_facts.Event: publicity.EventRow,
    publicity_facts.EventGuest: publicity.EventGuestRow,
    publicity_facts.PublicityItem: publicity.PublicityRow,
    publicity_facts.PublicityName: publicity.PublicityNameRow,
    publicity_record_facts.ItemVersion: publicity_record.ItemVersionRow,
    publicity_record_facts.SignOff: publicity_record.SignOffRow,
    publicity_record_facts.Posting: publicity_record.PostingRow,
    publicity_record_facts.Picture: publicity_record.PictureRow,
    publicity_record_facts.PictureSubject: publicity_record.PictureSubjectRow,
    publicity_record_facts.Quote: publicity_record.QuoteRow,
    publicity_record_facts.QuoteUse: publicity_record.QuoteUseRow,
}


def all_of(session: Session, kind: type[Fact], *where: ColumnElement[bool], order: str = "id") -> list[Fact]:
    """Every fact of a kind, filtered by conditions on its row class, ordered by a column.

    The table's own columns are selected: a first list is there before the mapping of all rows is worked out.
    """
    if not where:
        return _read(session, _asking(kind, order))
    if session.autoflush:
        session.flush()
    names = _asking(kind, order).names
    rows = session.connection().execute(_query(kind, order).where(*where))
    return _facts(kind, (dict(zip(names, values, strict=True)) for values in rows))


def those_of(session: Session, kind: type[Fact], field: str, key: int, *, order: str = "id") -> list[Fact]:
    """Every fact of a kind that names one record in a field, as `all_of` would give it, asked for sooner."""
    return _read(session, _asking(kind, order, field), key)


def one_of(session: Session, kind: type[Fact], key: int) -> Fact | None:
    """One fact by its key."""
    found = those_of(session, kind, "id", key)
    return found[0] if found else None


@dataclass(frozen=True, slots=True)
class _Asking(Generic[Fact]):
    """What asks for facts of a kind, in words that the driver takes, and how what it gives becomes the fields."""

    kind: type[Fact]
    says: str
    names: tuple[str, ...]
    turns: tuple[tuple[str, Turn], ...]

    def fields(self, values: Iterable[Any]) -> dict[str, Any]:
        """One row as the driver gave it, by the names of the fields."""
        row = dict(zip(self.names, values, strict=True))
        for name, turn in self.turns:
            if row[name] is not None:
                row[name] = turn(row[name])
        return row


@contextmanager
def read_once(session: Session) -> Generator[None]:
    """Keep each answer for whoever asks the same again; nothing may be changed through the session meanwhile."""
    if READ_ONCE in session.info:
        yield
        return
    session.info[READ_ONCE] = {}
    try:
        yield
    finally:
        del session.info[READ_ONCE]


def _read(session: Session, asking: _Asking[Fact], *keys: int) -> list[Fact]:
    kept: dict[Any, list[Fact]] | None = session.info.get(READ_ONCE)
    if kept is None:
        return _read_anew(session, asking, *keys)
    said = asking.says, keys
    if said not in kept:
        kept[said] = _read_anew(session, asking, *keys)
    return list(kept[said])


def _read_anew(session: Session, asking: _Asking[Fact], *keys: int) -> list[Fact]:
    if session.autoflush:
        session.flush()
    rows = _given(session.connection(), asking.says, keys)
    return _facts(asking.kind, (asking.fields(values) for values in rows))


def _given(connection: Connection, says: str, keys: tuple[int, ...]) -> Iterable[Iterable[Any]]:
    """What the driver gives; where it fails it is asked again by the engine, which tells as ever what went wrong."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(says, keys)
        return cursor.fetchall()
    except DatabaseError:
        return connection.exec_driver_sql(says, keys)
    finally:
        cursor.close()


def _facts(kind: type[Fact], rows: Iterable[dict[str, Any]]) -> list[Fact]:
    found = [kind(**row) for row in rows]
    return [_called_bare(one) for one in found] if kind in NAMED else found


def _called_bare(fact: Any) -> Any:
    """Whoever a file of before names with the letters MP is read without them: whether they sit follows from terms."""
    bare = bare_name(fact.name)
    return fact if bare == fact.name else replace(fact, name=bare)


def table_of(kind: type[Any]) -> str:
    """The name of the table in which a kind of fact is kept."""
    return ROWS[kind].__tablename__


@cache
def _stored_columns(kind: type[Any]) -> dict[str, str]:
    """The fields of a fact with the names of the columns in which they are stored, where those differ."""
    return {field.name: RENAMED.get(field.name, field.name) for field in fields(kind)}


@cache
def _asking(kind: type[Fact], order: str, by: str | None = None) -> _Asking[Fact]:
    """What asks for all of a kind, or for those that name a record in a field; made once.

    To make it, and to look it up by what it is made of, takes longer than most answers.
    """
    stored, query = _stored_columns(kind), _query(kind, order)
    columns = ROWS[kind].__table__.c
    if by is not None:
        query = query.where(columns[stored[by]] == bindparam("key", type_=Integer))
    types = {name: columns[column].type.dialect_impl(DIALECT) for name, column in stored.items()}
    turns = {name: one.result_processor(DIALECT, None) for name, one in types.items()}
    return _Asking(
        kind,
        str(query.compile(dialect=DIALECT)),
        tuple(stored),
        tuple((name, turn) for name, turn in turns.items() if turn is not None),
    )


@cache
def _query(kind: type[Any], order: str) -> Select[*tuple[Any, ...]]:
    """The statement that asks for all of a kind."""
    stored = _stored_columns(kind)
    table = ROWS[kind].__table__
    columns = [table.c[name] for name in stored.values()]
    return select(*columns).order_by(table.c[stored[order]], table.c.id)
