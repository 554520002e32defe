"""An invented partnership for the papers: Fernhill and Old Wharf, its members, minutes, grants and MP."""

from datetime import date, timedelta
from fractions import Fraction

from evenhand import shelf
from evenhand.domain.figures import PowerShare
from evenhand.domain.grants.facts import Applicant, Application, Award
from evenhand.domain.guidance.clauses import read_clauses
from evenhand.domain.guidance.findings import Finding, Severity, worst_first
from evenhand.domain.meetings.facts import Attendance, Decision, Meeting
from evenhand.domain.meetings.influence.in_short import influence
from evenhand.domain.meetings.influence.minutes import Minutes
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.members.noticing.numbers import residents_short, too_few_members
from evenhand.domain.members.noticing.shares import councillors_over
from evenhand.domain.members.over_time import standing_on
from evenhand.domain.members.power_words import to_a_tenth
from evenhand.domain.mp.facts import Engagement, MpTerm, StanceAssessment
from evenhand.domain.mp.stage import StageMarks
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.clause_evidence import evidence_from
from evenhand.domain.partnership.clause_lines import Evidence, clause_lines
from evenhand.domain.partnership.governance import GovernanceReport, recommended
from evenhand.domain.partnership.grants_decided import GrantsDecided, grants_decided
from evenhand.domain.partnership.members_in_short import (
    ConsentLine,
    GroupLine,
    InterestsInShort,
    MembersInShort,
    ReviewInShort,
    StatementLine,
)
from evenhand.domain.partnership.mp_in_short import MpInShort, MpRecord, mp_in_short
from evenhand.domain.partnership.party_balance import PartyBalance, PartyGroup, party_balance
from evenhand.domain.partnership.power_in_paper import PowerInPaper, PowerLine
from evenhand.domain.partnership.rulebook import RuleBook, read_rule_book
from evenhand.domain.partnership.rules_in_force import rules_in_force
from evenhand.domain.partnership.sitting import sitting
from evenhand.domain.vocabulary import (
    ApplicationStatus,
    Capacity,
    Channel,
    Level,
    Office,
    Outcome,
    PartyStanding,
    Planned,
    Presence,
    PublicOffice,
    Stance,
    TermEnd,
)

STARTS, DAY = date(2025, 4, 1), date(2026, 3, 13)
MARKS = StageMarks(lasts_months=24, fades_months=12)
PEOPLE = (
    ("Denise Halloran", "Fallow Hill", Capacity.RESIDENT, ""),
    ("Amara Okafor", "Old Wharf North", Capacity.RESIDENT, ""),
    ("Gethin Prŷs", "Boathouse Lane", Capacity.RESIDENT, ""),
    ("Yusuf Rahmani", "Old Wharf South", Capacity.RESIDENT, ""),
    ("Piotr Śliwiński", "Old Wharf South", Capacity.RESIDENT, ""),
    ("Margaret Thistlewood", "Fallow Hill", Capacity.RESIDENT, ""),
    ("Rosalind Achebe", "", Capacity.COUNCILLOR, ""),
    ("Tom Bexley", "", Capacity.COUNCILLOR, ""),
    ("Helen Marsden", "Fallow Hill", Capacity.COUNCILLOR, ""),
    ("Sanjay Mistry", "", Capacity.ORGANISATION, "Fallow Hill Community Association"),
    ("Joan Pickersgill", "", Capacity.ORGANISATION, "St Brannoc’s Community Church"),
    ("Colin Dray", "", Capacity.ADVISER, ""),
    ("Ruth Ellery", "", Capacity.LTO_WORKER, "Calderwick Voluntary Action"),
)
PARTIES = {7: "", 8: "Weir Party", 9: "Orchard Party"}


def a_directory(people: tuple[tuple[str, str, Capacity, str], ...] = PEOPLE, canary: str = "") -> Directory:
    """The members since 2023, three of them councillors; canaries stand in what is not public."""
    persons = {
        number: Person(
            id=number,
            name=name,
            neighbourhood=f"{place}{canary}",
            email=f"{canary}@example.org" if canary else "",
            telephone=f"01632 960142{canary}",
            address=canary,
            note=canary,
            name_may_be_printed=capacity is not Capacity.RESIDENT or number % 2 == 1,
        )
        for number, (name, place, capacity, _) in enumerate(people, start=1)
    }
    memberships = tuple(
        Membership(
            id=number,
            person_id=number,
            capacity=capacity,
            votes=capacity not in (Capacity.ADVISER, Capacity.LTO_WORKER),
            organisation=organisation,
            starts=date(2023, 4, 1),
        )
        for number, (_, _, capacity, organisation) in enumerate(people, start=1)
    )
    offices = (
        OfficeHeld(id=1, person_id=2, office=Office.CHAIR, starts=date(2025, 6, 10)),
        OfficeHeld(id=2, person_id=7, office=Office.VICE_CHAIR, starts=date(2025, 4, 8)),
        OfficeHeld(id=3, person_id=6, office=Office.SECRETARY, starts=date(2024, 6, 11)),
        OfficeHeld(id=4, person_id=1, office=Office.TREASURER, starts=date(2025, 6, 10)),
    )
    public = tuple(
        PublicOfficeHeld(
            id=number,
            person_id=number,
            kind=PublicOffice.COUNCILLOR,
            council_id=1,
            ward=f"{'Old Wharf' if number < 9 else 'Fallow Hill'} ward",
            role="Deputy leader" if number == 8 else "",
            party=party,
            source="council register",
            starts=date(2023, 5, 8),
        )
        for number, party in PARTIES.items()
    )
    return Directory(persons, memberships, offices, public, {1: "Calderwick Borough Council"})


def a_rule_book() -> RuleBook:
    """The shipped rules of Big Local."""
    return read_rule_book(shelf.read_toml("rulebooks/big-local.toml"))


def the_minutes(canary: str = "") -> Minutes:
    """Nine meetings with 31 motions, chaired five times by a resident and four times by a councillor."""
    days = [date(2025, 4, 8) + timedelta(days=35 * place) for place in range(9)]
    meetings = tuple(
        Meeting(
            id=number,
            held_on=day,
            status=Planned.HELD,
            chaired_by_id=7 if number in (1, 2, 5, 8) else 2,
            note=canary,
        )
        for number, day in enumerate(days, start=1)
    )
    attendances = tuple(
        Attendance(
            meeting_id=meeting.id,
            person_id=person,
            presence=Presence.ABSENT if (meeting.id * person) % 7 == 0 else Presence.PRESENT,
        )
        for meeting in meetings
        for person in range(1, 14)
    )
    decisions = tuple(
        Decision(
            id=number,
            meeting_id=1 + number % 9,
            number=number,
            wording=canary or "Something agreed",
            moved_by_id=7 + number % 3 if number < 13 else 1 + number % 6,
            seconded_by_id=1 + number % 11,
            outcome={29: Outcome.LOST, 30: Outcome.LOST, 31: Outcome.DEFERRED}.get(number, Outcome.CARRIED),
        )
        for number in range(1, 32)
    )
    return Minutes(meetings, attendances, decisions)


def the_grants(canary: str = "") -> GrantsDecided:
    """Eighteen applications: eleven awards, five refused, one withdrawn, one deferred."""
    themes = {1: "A place to meet", 2: "Green and tidy", 3: "Young people"}
    names = ("Boathouse Rowers", "Cylch Sgwrsio", "Polska Szkoła Sobotnia", "R&D <GmbH> Makers", "Tiny Steps")
    applicants = {
        number: Applicant(
            id=number,
            name=f"{names[number % 5]} {number}" + ("" if number <= 11 else canary),
            party_standing=PartyStanding.NOT_A_PARTY if number == 5 else PartyStanding.CLEAR,
            party_why=canary,
            contact=canary,
            email=canary,
            note=canary,
        )
        for number in range(1, 19)
    }
    statuses = [ApplicationStatus.APPROVED] * 11 + [ApplicationStatus.REFUSED] * 5
    statuses += [ApplicationStatus.WITHDRAWN, ApplicationStatus.DEFERRED]
    applications = [
        Application(
            id=number,
            reference=f"R4-{number:02d}",
            round_id=1,
            applicant_id=number,
            theme_id=1 + number % 3,
            purpose="Story sacks and soft mats" if number <= 11 else f"A purpose{canary}",
            asked_pence=18700 if number == 3 else 50000 + number * 1010,
            received_on=date(2025, 7, 1),
            status=statuses[number - 1],
            decided_on=date(2025, 9, 9),
            reason=canary,
            note=canary,
        )
        for number in range(1, 19)
    ]
    awards = [
        Award(
            id=number,
            application_id=number,
            awarded_pence=18700 if number == 3 else 60000,
            awarded_on=date(2025, 9, 9),
        )
        for number in range(1, 12)
    ]
    return grants_decided(applications, applicants, awards, themes, STARTS, DAY)


def the_mp(canary: str = "") -> MpInShort:
    """Two Members with a dissolution between them, five stances, sixteen engagements."""
    terms = (
        MpTerm(
            id=1,
            mp_id=1,
            constituency_id=1,
            starts=date(2019, 12, 13),
            ends=date(2024, 5, 29),
            ended_by=TermEnd.DISSOLUTION,
        ),
        MpTerm(id=2, mp_id=2, constituency_id=1, starts=date(2024, 7, 5)),
    )
    judged = (
        (1, date(2024, 2, 10), Stance.NEUTRAL),
        (2, date(2024, 9, 10), Stance.NEUTRAL),
        (2, date(2025, 3, 12), Stance.NEGATIVE),
        (2, date(2025, 6, 17), Stance.NEUTRAL),
        (2, date(2025, 11, 18), Stance.SUPPORTIVE),
    )
    stances = tuple(
        StanceAssessment(
            id=number,
            mp_id=mp,
            judged_on=day,
            stance=stance,
            judged_by=canary,
            evidence=canary or "Spoke for it",
        )
        for number, (mp, day, stance) in enumerate(judged, start=1)
    )
    engagements = tuple(
        Engagement(
            id=number,
            mp_id=1 if number < 3 else 2,
            on=date(2024, 2, 1) + timedelta(days=47 * number),
            status=Planned.HELD,
            title=canary or "A visit",
            informing=number % 4 != 0,
            publicity=number % 5 == 0 or number % 4 == 0,
            working_together=number % 7 == 0,
            channel=Channel.CASEWORK_REFERRAL if number in (12, 14) else Channel.MEETING,
            summary=canary,
            outcome=canary,
            note=canary,
        )
        for number in range(1, 17)
    )
    return mp_in_short(
        MpRecord(
            {1: "Graham Tilney", 2: "Eleanor Voss"},
            {1: "Calderwick and the Moors"},
            terms,
            engagements,
            stances,
        ),
        STARTS,
        DAY,
        MARKS,
    )


def the_findings(canary: str = "") -> tuple[Finding, ...]:
    """The findings on the membership, one for the board alone, and one more."""
    voting, book = a_directory().voting_on(DAY), a_rule_book()
    own = [*too_few_members(voting, book), *residents_short(voting, book), *councillors_over(voting, book)]
    extra = [
        Finding(
            "PP2",
            Severity.ACT_NOW,
            f"On 10 February three councillors could have carried any vote alone.{canary}",
            f"Six members were present.{canary}",
            f"Put somebody who is not a councillor in the chair{canary}",
        ),
        Finding(
            "MP1",
            Severity.LOOK_AT,
            "The MP was last told how things are going in November.",
            "The mark is six months.",
            "Write a short note",
            public=True,
        ),
    ]
    return tuple(worst_first([*own, *extra]))


def the_members_in_short(directory: Directory, canary: str = "") -> MembersInShort:
    """Statements, interests, review and groups; canaries stand in what is not public."""
    return MembersInShort(
        statements=(
            StatementLine(f"Cllr Tom Bexley{canary}", date(2025, 4, 2), date(2026, 4, 1), ""),
            StatementLine("Cllr Helen Marsden", None, None, f"Cllr Helen Marsden has signed none.{canary}"),
        ),
        interests=InterestsInShort(13, 12, 2, (f"Sanjay Mistry{canary}",), (f"Colin Dray{canary}",)),
        review=ReviewInShort(date(2025, 11, 18), None, 3, 1, 2, 1),
        consents=(ConsentLine(f"Amara Okafor{canary}", "Weir Party", DAY, DAY),),
        groups=(GroupLine(f"Members who live in Fallow Hill{canary}", 2),),
        standings=(standing_on(directory, STARTS), standing_on(directory, DAY)),
    )


def shares_of_power(*permilles: int) -> tuple[PowerShare, PowerShare, PowerShare]:
    """The shares of the councillors, of as many others and of one member, as a figure has them."""
    bloc, others, one = (PowerShare(number, to_a_tenth(Fraction(number, 1000))) for number in permilles)
    return bloc, others, one


def a_governance_report(canary: str = "") -> GovernanceReport:
    """The whole report, confidential; `canary` is planted in every field that is not public."""
    directory, book, minutes = a_directory(canary=canary), a_rule_book(), the_minutes(canary)
    findings = the_findings(canary)
    clauses = read_clauses(shelf.read_toml("guidance/clauses.toml"))
    seated = sitting(directory, STARTS, DAY, book, minutes.meetings, minutes.attendances)
    part, parties = influence(directory, STARTS, DAY, book, minutes), party_balance(directory.voting_on(DAY))
    grants, mp = the_grants(canary), the_mp(canary)
    members = the_members_in_short(directory, canary)
    evidence = evidence_from(seated, part, parties, members, grants, mp)
    evidence["PP9"] = Evidence(canary or "Two people asked", public=False)
    return GovernanceReport(
        occasion=Occasion(
            body="Fernhill and Old Wharf Partnership",
            as_at=DAY,
            printed=date(2026, 3, 16),
            meeting="Board meeting, Tuesday 24 March 2026, agenda item 5",
            letter="C",
            author=canary or "Margaret Thistlewood",
            purpose="For decision",
            version=2,
        ),
        level=Level.CONFIDENTIAL,
        starts=STARTS,
        recommendations=recommended(findings),
        findings=findings,
        findings_withheld=0,
        since_last=canary or "Since the last report (10 June 2025) one finding closed.",
        sitting=seated,
        influence=part,
        parties=parties,
        parties_held=PartyBalance((PartyGroup(f"Weir Party{canary}", 3, 9),), 6, 11),
        members=members,
        rules=rules_in_force(book, DAY),
        power=PowerInPaper(
            3,
            11,
            "resident",
            (f"If these three always voted together, they would settle much.{canary}",),
            (
                PowerLine(11, 3, f"no casting vote{canary}", None, shares_of_power(711, 711, 164)),
                PowerLine(9, 3, "another’s casting vote", None, shares_of_power(781, 781, 156)),
                PowerLine(
                    6, 3, "councillor’s casting vote", date(2026, 2, 10), shares_of_power(1000, 750, 0)
                ),
            ),
        ),
        grants=grants,
        mp=mp,
        clauses=clause_lines(clauses, findings, evidence),
    )


def an_empty_governance_report() -> GovernanceReport:
    """A report on a partnership of which nothing is recorded yet."""
    directory, book, minutes = Directory({}), a_rule_book(), Minutes((), (), ())
    return GovernanceReport(
        occasion=Occasion(body="New Partnership", as_at=DAY, printed=DAY),
        level=Level.CONFIDENTIAL,
        starts=STARTS,
        recommendations=(),
        findings=(),
        findings_withheld=0,
        since_last="",
        sitting=sitting(directory, STARTS, DAY, book, (), ()),
        influence=influence(directory, STARTS, DAY, book, minutes),
        parties=party_balance([]),
        members=MembersInShort(
            statements=(),
            interests=InterestsInShort(0, 0, 0, (), ()),
            review=ReviewInShort(None, None, 0, 0, 0, 0),
            consents=(),
            groups=(),
            standings=(standing_on(directory, STARTS), standing_on(directory, DAY)),
        ),
        rules=rules_in_force(book, DAY),
        grants=grants_decided([], {}, [], {}, STARTS, DAY),
        mp=mp_in_short(MpRecord({}, {}, (), (), ()), STARTS, DAY, MARKS),
        clauses=clause_lines(read_clauses(shelf.read_toml("guidance/clauses.toml")), [], {}),
    )
