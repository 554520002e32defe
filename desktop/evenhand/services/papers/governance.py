"""Compiling the governance report from what the file holds."""

from datetime import date, timedelta
from functools import cache

from sqlalchemy.orm import Session

from evenhand import shelf
from evenhand.domain.elections.facts import Election
from evenhand.domain.guidance.clauses import Clause, read_clauses
from evenhand.domain.guidance.findings import Finding, told_at
from evenhand.domain.meetings.decision_log import DecisionLine, decision_log
from evenhand.domain.meetings.influence.in_short import influence
from evenhand.domain.mp.record_facts import EngagementSeries, Letter
from evenhand.domain.partnership.clause_evidence import evidence_from
from evenhand.domain.partnership.clause_lines import clause_lines
from evenhand.domain.partnership.facts import IssuedPaper
from evenhand.domain.partnership.governance import GovernanceReport, for_level, recommended
from evenhand.domain.partnership.members_in_short import MembersInShort, members_in_short
from evenhand.domain.partnership.money_in_period import money_evidence
from evenhand.domain.partnership.mp_evidence import MpKept, mp_evidence
from evenhand.domain.partnership.mp_in_short import MpInShort, MpRecord, mp_in_short
from evenhand.domain.partnership.party_balance import party_balance
from evenhand.domain.partnership.power_in_paper import PowerInPaper, power_in_paper
from evenhand.domain.partnership.publicity_evidence import election_evidence, publicity_evidence
from evenhand.domain.partnership.rules_in_force import rules_in_force
from evenhand.domain.partnership.since_last import NO_EARLIER, Reported, Since, say_since
from evenhand.domain.partnership.sitting import sitting
from evenhand.domain.vocabulary import ApplicationStatus, Level
from evenhand.records.reading.facts import all_of
from evenhand.services import rules
from evenhand.services.decision_log import read_decisions
from evenhand.services.findings import read_findings
from evenhand.services.influence import read_minutes
from evenhand.services.member_findings import read_record
from evenhand.services.members import read_directory
from evenhand.services.mp import read_relationship
from evenhand.services.mp_reading import stage_marks
from evenhand.services.papers.grants_in_period import grants_in_period, money_in_period
from evenhand.services.papers.interests import whole_register
from evenhand.services.papers.mp_relations import read_relations
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.since_last import as_reported, last_issued
from evenhand.services.party_consents import affiliations
from evenhand.services.power import power_figures
from evenhand.services.sign_offs import item_states

NAME, CASE_STUDY = "governance", "mp-case-study"


def compile_report(session: Session, order: PaperOrder) -> GovernanceReport:
    """The report as a copy of the level asked for may hold it."""
    starts, day = order.first_day, order.day
    directory = read_directory(session, day)
    book = rules.rule_book(session, day)
    minutes = read_minutes(session)
    findings = tuple(told_at(read_findings(session, day), order.level))
    seated = sitting(directory, starts, day, book, minutes.meetings, minutes.attendances)
    part = influence(directory, starts, day, book, minutes)
    voting = directory.voting_on(day)
    parties, members = party_balance(voting), _members(session, order)
    grants, mp = grants_in_period(session, starts, day), mp_in_period(session, starts, day)
    money = money_in_period(session, starts, day)
    evidence = {
        **evidence_from(seated, part, parties, members, grants, mp),
        **money_evidence(money),
        **mp_evidence(_mp_kept(session, starts, day)),
        **publicity_evidence(item_states(session, day).values(), starts, day),
        **election_evidence(len(all_of(session, Election))),
    }
    whole = GovernanceReport(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        starts=starts,
        recommendations=recommended(findings),
        findings=findings,
        findings_withheld=0,
        since_last=_since_last(session, order, findings),
        sitting=seated,
        influence=part,
        parties=parties,
        parties_held=party_balance(voting, affiliations(session, day)),
        members=members,
        rules=rules_in_force(book, day),
        power=_power(session, order) if order.with_power else None,
        grants=grants,
        money=money,
        mp=mp,
        clauses=clause_lines(clauses(), findings, evidence),
        conflicts=_conflicts(session, order),
    )
    return for_level(whole, order.level)


@cache
def clauses() -> tuple[Clause, ...]:
    """The clauses of both guidance notes as shipped."""
    return read_clauses(shelf.read_toml("guidance/clauses.toml"))


def _members(session: Session, order: PaperOrder) -> MembersInShort:
    record = read_record(session, read_relationship(session, order.day), order.day)
    return members_in_short(record, whole_register(session, order), order.first_day, order.level)


def _conflicts(session: Session, order: PaperOrder) -> tuple[DecisionLine, ...]:
    """The motions of the period on which a member had declared an interest."""
    facts = read_decisions(session, order.first_day, order.day)
    return decision_log(facts, occasion(session, order), order.first_day, order.level).with_interest


def _power(session: Session, order: PaperOrder) -> PowerInPaper:
    """The power of all councillors who vote that day, by the meetings of the period."""
    directory, day = read_directory(session, order.day), order.day
    councillors = frozenset(
        seat.person.id
        for seat in directory.voting_on(day)
        if directory.counts_as_councillor(seat.person.id, day)
    )
    return power_in_paper(power_figures(session, councillors, day, order.first_day))


def mp_in_period(session: Session, starts: date, day: date) -> MpInShort:
    """The relationship with MPs in short, as a confidential copy tells it."""
    kept = read_relationship(session, day)
    record = MpRecord(
        {key: kept.people[mp.person_id].name for key, mp in kept.mps.items()},
        {key: one.name for key, one in kept.constituencies.items()},
        kept.terms,
        tuple(one for one in kept.engagements if not kept.is_contact(one.mp_id)),
        kept.stances,
    )
    return mp_in_short(record, starts, day, stage_marks(rules.rule_book(session, day)))


def _mp_kept(session: Session, starts: date, day: date) -> MpKept:
    """What is kept of relationships, as the clauses of the note on MPs are shown by it."""
    studies = [one.as_at for one in all_of(session, IssuedPaper) if one.paper == CASE_STUDY]
    series, letters = all_of(session, EngagementSeries), all_of(session, Letter)
    relations = read_relations(session, day)
    return MpKept(relations, tuple(series), tuple(letters), tuple(studies), starts, day)


def _since_last(session: Session, order: PaperOrder, findings: tuple[Finding, ...]) -> str:
    """What changed since this report was last issued, beside the file as it stood then."""
    last = last_issued(session, NAME, order)
    if last is None:
        return NO_EARLIER
    with as_reported(session, last) as then:
        told = told_at(read_findings(then, last.as_at), order.level)
        before = Reported(tuple(told), _voting(then, last.as_at))
    now = Reported(findings, _voting(session, order.day))
    first = last.as_at + timedelta(days=1)
    awarded = grants_in_period(session, first, order.day).applications
    awards = sum(one.status is ApplicationStatus.APPROVED for one in awarded)
    motions = len(read_decisions(session, first, order.day).made)
    return say_since(last.as_at, before, now, Since(motions, awards))


def _voting(session: Session, day: date) -> frozenset[int]:
    return frozenset(seat.person.id for seat in read_directory(session, day).voting_on(day))
