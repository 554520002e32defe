"""Agendas as they are compiled, made by hand: the one of an ordinary meeting, and what makes others difficult."""

from dataclasses import replace
from datetime import date, time

from evenhand.domain.meetings.agenda_sheet import (
    AgendaLine,
    AgendaSheet,
    InterestsExpected,
    PaperLine,
    Quorum,
    SentOut,
)
from evenhand.domain.meetings.vocabulary import AgendaPurpose, MeetingFormat, PaperTiming
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level, MeetingKind

NONE, DECISION, INFORMATION = AgendaPurpose.NONE, AgendaPurpose.DECISION, AgendaPurpose.INFORMATION
PAPERS = tuple(
    PaperLine(letter=letter, title=title, item=item, has_public_edition=letter != "H")
    for letter, title, item in (
        ("B", "Minutes of 10 February 2026", 3),
        ("C", "Governance report", 5),
        ("D", "Election-period report", 6),
        ("E", "Grants, round 5", 7),
        ("F", "Notes for the meeting", 8),
        ("G", "Publicity for sign-off", 9),
        ("H", "Casework referrals", 11),
    )
)


def a_line(
    number: int,
    title: str,
    purpose: AgendaPurpose,
    led_by: str,
    at: tuple[int, int] | None,
    *,
    in_private: bool = False,
) -> AgendaLine:
    """One item, with the papers that belong to it."""
    return AgendaLine(
        number=number,
        title=title,
        purpose=purpose,
        led_by=led_by,
        starts_at=time(*at) if at else None,
        in_private=in_private,
        papers=tuple(one for one in PAPERS if one.item == number),
    )


LINES = (
    a_line(1, "Welcome and apologies", NONE, "Chair", (19, 0)),
    a_line(2, "Declarations of interest", AgendaPurpose.DECLARE, "Chair", (19, 5)),
    a_line(3, "Minutes of 10 February 2026", DECISION, "Secretary", (19, 10)),
    a_line(4, "Matters arising and actions", AgendaPurpose.DISCUSSION, "Secretary", (19, 15)),
    a_line(5, "Governance report", DECISION, "Secretary", (19, 25)),
    a_line(6, "Election-period report, 7 May 2026", DECISION, "Secretary", (19, 45)),
    a_line(7, "Grants, round 5: twelve applications", DECISION, "Treasurer", (19, 55)),
    a_line(8, "MP: notes for the meeting of 29 April", INFORMATION, "Vice-chair", (20, 35)),
    a_line(9, "Publicity for sign-off", DECISION, "Chair", (20, 45)),
    a_line(10, "Next meeting: Tuesday 14 April 2026", INFORMATION, "Chair", (20, 55)),
    a_line(11, "Casework referrals: follow-up", INFORMATION, "Chair", (20, 57), in_private=True),
)
ORDINARY = AgendaSheet(
    occasion=Occasion(
        body="Ashmere Partnership",
        as_at=date(2026, 3, 16),
        printed=date(2026, 3, 16),
        letter="A",
        meeting="Board meeting, Tuesday 24 March 2026",
        author="Margaret Thistlewood",
    ),
    level=Level.BOARD,
    meeting_id=1,
    kind=MeetingKind.BOARD,
    body="",
    held_on=date(2026, 3, 24),
    starts_at=time(19),
    ends_at=time(21),
    format=MeetingFormat.IN_PERSON,
    place="Fallow Hill Community Hall, Mill Lane",
    joining="",
    chair="Amara Okafor",
    called_by="",
    sent=SentOut(sent_on=date(2026, 3, 17), days_before=7),
    quorum=Quorum(needed=6, voting=11),
    declared_under=2,
    expected=(InterestsExpected(item=7, interests=4, members=4, counting=7, in_private=False),),
    lines=LINES,
    papers=PAPERS,
    contact="the secretary, Margaret Thistlewood, 01632 960142",
)
HARD = replace(
    ORDINARY,
    kind=MeetingKind.SUB_GROUP,
    body="Grants panel of the Fernhill and Old Wharf neighbourhoods",
    format=MeetingFormat.BOTH,
    joining="https://meetings.example.org/fernhill-and-old-wharf/grants-panel?code=1234567890, or 01632 960007",
    called_by="Cllr Bexley and three members",
    sent=SentOut(send_by=date(2026, 3, 17)),
    quorum=Quorum(needed=31, voting=60),
    lines=(
        *LINES[:8],
        replace(
            LINES[8],
            title="A title that says more than any secretary should write about the publicity to be signed off",
            led_by="Cllr Wilhelmina Featherstonehaugh-Okonkwo",
        ),
        *LINES[9:],
    ),
    papers=(
        *PAPERS,
        PaperLine(
            letter="I",
            title="Letter from the council",
            item=None,
            has_public_edition=False,
            timing=PaperTiming.LATE,
            late_because="it came on Friday",
            chair_agreed_on=date(2026, 3, 20),
        ),
    ),
)
