"""A grants schedule attached to an item about a round goes into the pack with its letter, for that round."""

from datetime import date, datetime, time
from pathlib import Path

from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, MeetingPaper
from evenhand.domain.vocabulary import Level
from evenhand.services import meeting_papers, meetings, papers
from evenhand.services.saving import put
from tests.grants_typed import receive_application, save_round
from tests.makers import a_partnership
from tests.reports.reading import words_of

TODAY, MEETS = date(2026, 4, 7), date(2026, 4, 21)


def test_a_schedule_in_a_pack_is_of_the_round_of_its_item(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path)
    rounds = [
        save_round(partnership, Round(name=name, opens=opens, closes=closes, budget_pence=1_000_00))
        for name, opens, closes in (
            ("Winter round", date(2025, 11, 3), date(2026, 1, 9)),
            ("Spring round", date(2026, 2, 2), date(2026, 3, 27)),
        )
    ]
    waiting = Application(
        reference="W-01",
        round_id=rounds[0],
        applicant_id=0,
        purpose="Mats",
        asked_pence=187_00,
        received_on=date(2025, 12, 1),
    )
    receive_application(partnership, waiting, Applicant(name="Tiny Steps"))
    meeting = meetings.save_meeting(partnership, Meeting(held_on=MEETS), today=TODAY)
    with partnership.change("Agenda") as unit:
        about = f"grant_round:{rounds[0]}"
        item = AgendaItem(
            meeting_id=meeting, position=1, title="Winter grants", starts_at=time(19), about=about
        )
        item_id = put(unit.session, item)
    paper = MeetingPaper(meeting_id=meeting, item_id=item_id, position=1, title="", draws="grants-schedule")
    meeting_papers.add_drawn(partnership, paper, today=TODAY)
    order = papers.PaperOrder(
        paper="pack",
        as_at=TODAY,
        printed_at=datetime(2026, 4, 7, 9),  # noqa: DTZ001  the clock on the wall
        level=Level.BOARD,
        meeting_id=meeting,
    )
    says = words_of(papers.draw(partnership, order))
    assert "Winter round, closed 9 January 2026" in says
    assert "Paper B" in says
    assert "W-01 Tiny Steps" in says
    assert "Spring round" not in says
    partnership.close()
