"""The local elections of 7 May 2026 as a paper, with six things planned inside the period."""

from datetime import date

from evenhand.domain.elections.activities import activity_answers
from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.people_affected import mps_affected, people_affected
from evenhand.domain.elections.period_findings import period_findings, period_tasks
from evenhand.domain.elections.period_held import HeldBack
from evenhand.domain.elections.period_hustings import HustingsCandidate, HustingsSheet, hustings_findings
from evenhand.domain.elections.period_log import LogLine
from evenhand.domain.elections.period_report import (
    ElectionPeriodReport,
    Signer,
    edition_on,
    strip_span,
    uncounted_days,
)
from evenhand.domain.elections.period_results import ResultLine
from evenhand.domain.elections.planned import How, ItemKind, PlannedItem, PoliticianFact
from evenhand.domain.elections.sweep import collisions
from evenhand.domain.elections.windows import ElectionFacts, window_questions, windows_for
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, Level, TextVerdict
from evenhand.services.election_timetables import (
    compute,
    shipped_activities,
    shipped_holidays,
    shipped_profiles,
)
from tests.reports.samples import a_directory

POLL = date(2026, 5, 7)


def the_plans(canary: str = "") -> tuple[PlannedItem, ...]:
    """Six items, of which a public copy may name meetings and events alone."""
    marsden = PoliticianFact("Cllr Marsden", How.CANDIDATE)
    bexley = PoliticianFact(f"Cllr Bexley{canary}", How.COUNCILLOR)
    voss = PoliticianFact(f"Eleanor Voss MP{canary}", How.MP)
    return (
        PlannedItem(
            ItemKind.PUBLICITY, "publicity:1", f"Spring newsletter{canary}", date(2026, 4, 2), (bexley,)
        ),
        PlannedItem(ItemKind.MEETING, "meeting:10", "Board meeting", date(2026, 4, 14)),
        PlannedItem(ItemKind.EVENT, "event:1", "Boathouse open day", date(2026, 4, 18)),
        PlannedItem(
            ItemKind.AWARD,
            "award:1",
            f"Posts on round 5 awards{canary}",
            date(2026, 4, 22),
            announces_award=True,
        ),
        PlannedItem(
            ItemKind.EVENT,
            "event:2",
            "Round 5 awards evening",
            date(2026, 4, 28),
            (marsden,),
            announces_award=True,
        ),
        PlannedItem(
            ItemKind.ENGAGEMENT, "engagement:3", f"Quarterly meeting{canary}", date(2026, 4, 29), (voss,)
        ),
    )


def the_log(canary: str = "") -> tuple[LogLine, ...]:
    """Two public items and an award; who approved them and what their words say is for the board."""
    return (
        LogLine(
            ref="publicity_item:1",
            day=date(2026, 4, 2),
            what="Spring newsletter",
            kind="Newsletter",
            where="paper, to every door",
            approved_by=(canary or "Gethin Prŷs", "Denise Halloran"),
            not_counted=(),
            needed=2,
            verdict=TextVerdict.CLEAR,
        ),
        LogLine(
            ref="publicity_item:2",
            day=date(2026, 4, 9),
            what="Thanks to all helpers",
            kind="Social post",
            where="a volunteer’s page",
            approved_by=(),
            not_counted=(f"{canary or 'Cllr Bexley'} is a councillor, so somebody else has to decide.",),
            needed=2,
            verdict=TextVerdict.ASK,
        ),
        LogLine(
            ref="award:4",
            day=date(2026, 4, 10),
            what="Award to Fallow Hill Seed Library",
            kind="Announcement of an award",
            where="",
            approved_by=(),
            not_counted=(),
            needed=0,
            verdict=None,
        ),
    )


def the_hustings(canary: str = "") -> HustingsSheet:
    """A hustings to which one of three candidates has not been asked."""
    return HustingsSheet(
        ref="event:9",
        title="Meet the candidates",
        day=date(2026, 4, 21),
        place="Old Wharf Hall",
        chair=canary or "Denise Halloran",
        candidates=(
            HustingsCandidate("Helen Marsden", date(2026, 4, 11), canary or "Comes", ""),
            HustingsCandidate("Ines Falk", None, "", ""),
            HustingsCandidate("Tomasz Wirth", None, "", canary or "Withdrew before the letters went out"),
        ),
        says=f"Ines Falk{canary} is not asked yet, and no reason is recorded.",
        to_tell=f"Tell the audience who was not asked, and why. Tomasz Wirth: withdrew{canary}.",
    )


def an_election_report(
    as_at: date = date(2026, 3, 13), canary: str = "", *, planned: bool = True
) -> ElectionPeriodReport:
    """The whole report, confidential; `canary` is planted in every field that is not public."""
    facts = ElectionFacts("election:1", ElectionKind.LOCAL, POLL, "Calderwick Borough")
    timetable, holidays, profiles = compute(facts.kind, POLL), shipped_holidays(), shipped_profiles().chosen()
    windows = windows_for(facts, timetable, profiles, holidays)
    meeting = date(2026, 3, 24)
    found = collisions(the_plans(canary) if planned else (), windows, shipped_activities(), holidays)
    candidates = [
        Candidate(
            election_id=1,
            person_id=9,
            name="Helen Marsden",
            ward="Fallow Hill",
            status=CandidateStatus.DECLARED,
            since=date(2026, 2, 26),
        ),
        Candidate(election_id=1, person_id=3, name="Gethin Prŷs", ward=canary, since=date(2026, 6, 1)),
    ]
    terms = (MpTerm(id=2, mp_id=2, constituency_id=1, starts=date(2024, 7, 5)),)
    directory = a_directory(canary=canary)
    mps = mps_affected(facts.kind, terms, {2: "Eleanor Voss"}, candidates, {}, as_at)
    return ElectionPeriodReport(
        occasion=Occasion(
            body="Fernhill and Old Wharf Partnership",
            as_at=as_at,
            printed=date(2026, 3, 16),
            meeting="Board meeting, Tuesday 24 March 2026, agenda item 6",
            letter="D",
            author=canary or "Margaret Thistlewood",
            purpose="For decision",
        ),
        level=Level.CONFIDENTIAL,
        election=facts,
        edition=edition_on(as_at, windows, POLL),
        timetable=timetable,
        why_no_timetable="",
        windows=windows,
        questions=tuple(one.says for one in window_questions(facts, timetable, profiles)),
        uncounted=uncounted_days(strip_span(windows, POLL, meeting), facts.kind, holidays),
        people=people_affected(directory, candidates, as_at, mps),
        collisions=found,
        activities=activity_answers(date(2026, 4, 15), windows, shipped_activities()),
        findings=period_findings(found, windows, as_at, hustings_findings((the_hustings(canary),), as_at)),
        tasks=period_tasks(found, windows, timetable, as_at),
        signers=(
            Signer("Denise Halloran", may_be_named=True),
            Signer(canary or "Gethin Prŷs", may_be_named=False),
        ),
        log=the_log(canary),
        held_back=(
            HeldBack(
                ref="publicity:1",
                what=f"Spring newsletter{canary}",
                planned_on=date(2026, 4, 2),
                not_before=date(2026, 5, 8),
                why=canary or "Names Cllr Bexley",
            ),
        ),
        hustings=(the_hustings(canary),),
        results=(
            *([ResultLine(name=canary, result=canary, follows=canary, public=False)] if canary else []),
            ResultLine(
                name="Helen Marsden",
                result="Lost the seat",
                follows=canary or "The council’s nomination ends with the seat",
            ),
            ResultLine(
                name=canary or "Gethin Prŷs",
                result="Not elected",
                follows="Goes on as a member",
                public_office=False,
            ),
        ),
        voting_members=11,
        quorum=6,
        meeting_on=meeting,
    )
