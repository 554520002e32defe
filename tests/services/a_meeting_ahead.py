"""A board of five with a meeting ahead: its agenda, papers and interests, made as the secretary makes them."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, MeetingPaper, MeetingPlan
from evenhand.domain.meetings.vocabulary import AgendaKind, AgendaPurpose, MeetingFormat
from evenhand.domain.members.facts import Membership, OfficeHeld, Person
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.vocabulary import Capacity, Level, Office
from evenhand.records.unit_of_work import Partnership
from evenhand.services.agendas import agenda, save_item
from evenhand.services.calling import call_meeting
from evenhand.services.meeting_papers import add_drawn, attach
from evenhand.services.members import NewMember, admit_member
from evenhand.services.saving import put
from tests.grants_typed import receive_application, save_round
from tests.makers import a_partnership

TODAY, MEETS_ON, SINCE = date(2026, 3, 16), date(2026, 3, 24), date(2023, 6, 1)
CANARY = "Zyxwv"
NAMES = ("Amara Okafor", "Joan Pickersgill", "Rose Ibbotson", "Yusuf Rahmani")
OWN_RULES = {
    "quorum": "3",
    "conflict_action": '"leaves the room"',
    "conflicted_counts_in_quorum": "false",
    "notice_days_papers": "7",
}


def a_board(folder: Path) -> tuple[Partnership, dict[str, int]]:
    """A partnership of four residents and a councillor, the chair Amara Okafor, the secretary Rose Ibbotson."""
    partnership = a_partnership(folder)
    people = {name: _admit(partnership, name) for name in NAMES}
    people["Peter Bexley"] = _admit(partnership, "Peter Bexley", Capacity.COUNCILLOR)
    with partnership.change("Offices and rules") as unit:
        for name, office in (("Amara Okafor", Office.CHAIR), ("Rose Ibbotson", Office.SECRETARY)):
            put(unit.session, OfficeHeld(person_id=people[name], office=office, starts=SINCE))
        for rule, value in OWN_RULES.items():
            put(unit.session, RuleOverride(rule=rule, value=value, reason="agreed", starts=SINCE))
    return partnership, people


def _admit(partnership: Partnership, name: str, capacity: Capacity = Capacity.RESIDENT) -> int:
    sits = Membership(person_id=0, capacity=capacity, votes=True, starts=SINCE)
    person = Person(name=name, telephone=f"{CANARY} 960142", email=f"{CANARY}@example.org")
    return admit_member(partnership, NewMember(person, sits), today=TODAY)


def a_meeting(partnership: Partnership) -> int:
    """A board meeting on 24 March 2026 with an item about grants, one in private, and the standing ones."""
    meeting = Meeting(held_on=MEETS_ON, at="7 pm", place="Fallow Hill Hall")
    plan = MeetingPlan(
        meeting_id=0, ends_at="9 pm", format=MeetingFormat.BOTH, joining=f"https://{CANARY}.example.org"
    )
    meeting_id = call_meeting(partnership, meeting, plan, today=TODAY)
    for title, in_private in (("Grants, round 5", False), (f"Casework {CANARY}", True)):
        item = AgendaItem(
            meeting_id=meeting_id,
            position=0,
            title=title,
            kind=AgendaKind.BUSINESS,
            purpose=AgendaPurpose.DECISION,
            led_by=f"Treasurer {CANARY}" if in_private else "Joan Pickersgill",
            in_private=in_private,
        )
        save_item(partnership, item, minutes=20)
    return meeting_id


def their_interests(partnership: Partnership, people: dict[str, int]) -> None:
    """Joan Pickersgill works for the allotments that ask for money, Yusuf Rahmani's sister is their treasurer."""
    own = Interest(
        person_id=people["Joan Pickersgill"],
        kind=InterestKind.EMPLOYMENT,
        whose=InterestHolder.OWN,
        body="Mill Lane Allotments",
        declared_on=SINCE,
    )
    sisters = replace(
        own,
        person_id=people["Yusuf Rahmani"],
        kind=InterestKind.TRUSTEESHIP,
        whose=InterestHolder.RELATIVE,
        relation="sister",
        holder=f"Nadia {CANARY}",
    )
    with partnership.change("Interests") as unit:
        for interest in (own, sisters):
            put(unit.session, InterestsDeclaration(person_id=interest.person_id, declared_on=SINCE))
            put(unit.session, interest)


def an_application(partnership: Partnership, meeting_id: int) -> None:
    """An application of the allotments, which the grants item is about."""
    spring = Round(name="Round 5", opens=SINCE, closes=TODAY, budget_pence=100_000)
    asked = Application(
        reference="",
        round_id=save_round(partnership, spring),
        applicant_id=0,
        purpose="New water butts",
        asked_pence=5_000,
        received_on=SINCE,
    )
    key = receive_application(partnership, asked, Applicant(name="Mill Lane Allotments"))
    with partnership.reading() as session:
        item = next(one for one in agenda(session, meeting_id) if one.title.startswith("Grants"))
    save_item(partnership, replace(item, about=f"application:{key}"))


def a_pdf(says: str, *, pages: int = 1, size: tuple[float, float] = (595, 842), turned: int = 0) -> bytes:
    """A PDF as somebody sends one, its words in the middle of each page."""
    target = BytesIO()
    wide, tall = size if turned % 180 == 0 else size[::-1]
    canvas = Canvas(target, pagesize=size, invariant=1)
    for page in range(1, pages + 1):
        canvas.setFont("Helvetica", 20)
        canvas.drawCentredString(wide / 2, tall / 2, f"{says}, sheet {page}")
        canvas.rect(10, 10, wide - 20, tall - 20)
        canvas.setPageRotation(turned)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def its_papers(partnership: Partnership, meeting_id: int, items: dict[str, int]) -> None:
    """A register drawn for the grants item, a budget that anybody may see, and a casework paper for the board."""
    grants, casework = items["Grants, round 5"], items[f"Casework {CANARY}"]
    register = MeetingPaper(
        meeting_id=meeting_id,
        position=0,
        title="Register of members",
        draws="members",
        item_id=grants,
        level=Level.PUBLIC,
    )
    add_drawn(partnership, register, today=TODAY)
    for title, item, level, pages in (
        ("Budget", grants, Level.PUBLIC, 2),
        (f"Referrals {CANARY}", casework, Level.BOARD, 1),
    ):
        paper = MeetingPaper(
            meeting_id=meeting_id,
            position=0,
            title=title,
            item_id=item,
            level=level,
            file_name=f"{title}.pdf",
        )
        attach(partnership, paper, a_pdf(title, pages=pages), today=TODAY)
