"""A round as papers tell it: two awards, one refused, two that wait, with a canary in every confidential field."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.grants.money_facts import MonitoringReturn, Payment, ReturnLine
from evenhand.domain.grants.record_facts import (
    ApplicantOfficer,
    Assessment,
    Criterion,
    GrantConflict,
    PanelMember,
    Recommendation,
    RoundDetail,
    Score,
)
from evenhand.domain.grants.vocabulary import ConflictState, Recommends
from evenhand.domain.meetings.vocabulary import ConflictHandling, ConflictNature
from evenhand.domain.members.facts import Person
from evenhand.domain.vocabulary import ApplicantKind, ApplicationStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.grants.returns import receive_return, returns_of
from evenhand.services.saving import put
from tests.grants_typed import receive_application, save_round
from tests.makers import decided_earlier

CANARY, REFUSED, ALONE = "Zyxwv", "Quince Lane Skaters", "Harriet Oldroyd"
MATS, POLES, BOARDS, WALKS, BOAT = range(1, 6)
DECIDED, TODAY = date(2026, 4, 21), date(2026, 12, 1)


@dataclass(frozen=True, slots=True)
class OnPaper:
    """The file with its round and its applications in the order of the names above."""

    partnership: Partnership
    round_id: int
    applications: tuple[int, ...]

    def key(self, which: int) -> int:
        """The key of an application."""
        return self.applications[which - 1]


def on_paper(partnership: Partnership) -> OnPaper:
    """Mats (£187.40) and poles for one person (£60.05) are awarded, boards refused, walks and a boat wait."""
    round_id = save_round(
        partnership,
        Round(name="Round 5", opens=date(2026, 2, 2), closes=date(2026, 3, 27), budget_pence=1_000_00),
    )
    with partnership.change("What the round allows") as unit:
        put(unit.session, RoundDetail(round_id=round_id, spend_until=date(2026, 8, 31), return_months=2))
    asked = (
        ("Tiny Steps", ApplicantKind.UNINCORPORATED, "Story sacks and soft mats", 187_40),
        (ALONE, ApplicantKind.INDIVIDUAL, "Walking poles", 60_05),
        (REFUSED, ApplicantKind.CONSTITUTED, "Ramps", 900_00),
        ("Heritage Walks", ApplicantKind.CONSTITUTED, "Six signs", 425_50),
        ("Canoe Club", ApplicantKind.CHARITY, "A safety boat", 640_00),
    )
    keys = tuple(_received(partnership, round_id, place, *one) for place, one in enumerate(asked, start=1))
    found = OnPaper(partnership, round_id, keys)
    _decide(found)
    _spend(found)
    _assess(found)
    return found


def _received(
    partnership: Partnership, round_id: int, place: int, name: str, kind: ApplicantKind, what: str, pence: int
) -> int:
    applicant = Applicant(name=name, kind=kind, contact=CANARY, email=f"{CANARY}@example.org", address=CANARY)
    key = receive_application(
        partnership,
        Application(
            reference=f"R5-0{place}",
            round_id=round_id,
            applicant_id=0,
            purpose=what,
            asked_pence=pence,
            received_on=date(2026, 2, 10),
        ),
        applicant,
    )
    with partnership.change("Officer") as unit:
        application = next(one for one in grants.read_grants(unit.session).applications if one.id == key)
        officer = ApplicantOfficer(applicant_id=application.applicant_id, name=CANARY, role="treasurer")
        put(unit.session, officer)
    return key


def _decide(found: OnPaper) -> None:
    by = decided_earlier()
    for which, pence in ((MATS, 187_40), (POLES, 60_05)):
        grants.approve(
            found.partnership, found.key(which), awarded_pence=pence, on=DECIDED, today=DECIDED, by=by
        )
    grants.decide_otherwise(
        found.partnership,
        found.key(BOARDS),
        ApplicationStatus.REFUSED,
        on=DECIDED,
        today=DECIDED,
        by=by,
        reason="Another fund paid for it.",
    )


def _spend(found: OnPaper) -> None:
    """The mats were paid and returned with one receipt; the poles are late."""
    opened = found.partnership
    awards = grants.grants(opened).awards
    for which in (MATS, POLES):
        award_id = awards[found.key(which)].id
        grants.offer(opened, award_id, on=date(2026, 4, 24), today=date(2026, 4, 24))
        grants.accept(opened, award_id, on=date(2026, 4, 30), today=date(2026, 4, 30), by=CANARY)
    mats = awards[found.key(MATS)].id
    paid = Payment(
        award_id=mats, paid_on=date(2026, 5, 12), payee="Tiny Steps", what_for="Mats", pence=187_40
    )
    grants.pay(opened, paid)
    with opened.reading() as session:
        (due,) = returns_of(session, mats)
    received = MonitoringReturn(
        id=due.id,
        award_id=mats,
        due_on=due.due_on,
        received_on=date(2026, 10, 1),
        no_politics_on=date(2026, 10, 1),
        declared_by=CANARY,
        says=CANARY,
    )
    receive_return(
        opened, received, [ReturnLine(return_id=due.id, position=1, what="Mats", spent_pence=150_00)]
    )


def _assess(found: OnPaper) -> None:
    """The walks are scored and recommended in part; a member's sister keeps the canoe club's books."""
    with found.partnership.change("Assessment") as unit:
        session, walks = unit.session, found.key(WALKS)
        member = put(session, Person(name="Piotr Wrona", called="Piotr"))
        need = put(session, Criterion(round_id=found.round_id, position=1, name="Need"))
        put(session, PanelMember(round_id=found.round_id, person_id=member))
        put(session, Score(application_id=walks, criterion_id=need, person_id=member, points=4, note=CANARY))
        put(session, Assessment(application_id=walks, person_id=member, done_on=date(2026, 4, 1)))
        put(
            session,
            Recommendation(
                application_id=walks,
                recommends=Recommends.APPROVE_IN_PART,
                pence=400_00,
                reasons="Five signs reach the whole walk.",
                recommended_by="The panel",
                recommended_on=date(2026, 4, 2),
            ),
        )
        put(
            session,
            GrantConflict(
                application_id=found.key(BOAT),
                person_id=member,
                nature=ConflictNature.INDIRECT_FINANCIAL,
                path="applicant – treasurer is – sister of – Piotr Wrona",
                path_in_full=f"Canoe Club – {CANARY} – Piotr Wrona",
                state=ConflictState.CONFIRMED,
                handling=ConflictHandling.LEFT_THE_ROOM,
                settled_by="The chair",
                reason=CANARY,
                settled_on=date(2026, 4, 3),
            ),
        )
