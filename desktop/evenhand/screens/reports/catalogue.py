"""The list of papers: those that can be drawn, with the day they were last issued, and every one as it was issued."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.partnership.facts import IssuedPaper, IssuedRecord
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import MONTHS, say_day
from evenhand.screens.widgets.list_rows import ListRow

AS_ISSUED = "As issued"
_MONTH = re.compile("|".join(MONTHS))


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper in the list: its name, its title, what it is about in a few words, and what it shows in a sentence.

    `without_choice` says what it is about where nothing is chosen and that is not the usual, `anybody` that a paper of
    a relationship can be about contacts who are no MPs. `read_by` is who will read it unless somebody else is chosen: a
    working paper, of which a public copy holds next to nothing, is for the board.
    """

    name: str
    title: str
    about: str
    shows: str
    without_choice: str = ""
    anybody: bool = False
    read_by: Level = Level.PUBLIC


BOARD = (
    Paper(
        "governance",
        "Governance report",
        "Who sits, in whose name, in balance",
        "Shows that the membership is right and in balance, and what the board should notice.",
    ),
    Paper(
        "election-period",
        "Election-period report",
        "Windows, plans, what to do",
        "Shows the dates of an election, what is planned inside its window, and what to do about each.",
    ),
    Paper(
        "guidance",
        "Guidance paper",
        "Both notes, clause by clause",
        "Shows every clause of the guidance: what it asks, what is done about it, how it stands, and what shows it.",
    ),
    Paper(
        "today",
        "Today",
        "One page: what needs somebody now",
        "Shows what to notice, what is late or due within a week, and what is in the diary for two weeks.",
        read_by=Level.BOARD,
    ),
    Paper(
        "influence",
        "Influence review",
        "Whose part is larger than their seats",
        "Shows the councillors’ and each group’s part in chairing, motions and votes beside their share of the seats.",
    ),
    Paper(
        "membership-review",
        "Membership review",
        "The members beside the area",
        "Shows whether the members broadly reflect the area, who is sought, and what came of it.",
    ),
    Paper(
        "year-planner",
        "Year planner",
        "Polls, windows and what is planned, for the wall",
        "Shows twelve months from the month of the day chosen: polls and their dates, windows, meetings and events.",
    ),
)
MEETING = (
    Paper(
        "agenda",
        "Agenda",
        "Items, times and papers of a meeting",
        "Shows when and where a meeting is, how many must be there, and what is taken in which order.",
    ),
    Paper(
        "pack",
        "Pack",
        "Agenda and papers of a meeting in one",
        "Shows the agenda and every paper that its readers may have, with one run of page numbers.",
    ),
    Paper(
        "supplement",
        "Supplement",
        "Papers that came after the pack was sent",
        "Shows the papers that came late or are tabled, their pages going on from those of the pack.",
        read_by=Level.BOARD,
    ),
    Paper(
        "expected-declarations",
        "Expected declarations",
        "Who may have to declare what, for the chair",
        "Shows, item by item, whose interests the register lets expect, and the quorum that would be left.",
    ),
    Paper(
        "two-hats",
        "Two-hats card",
        "One person’s hats, for the table",
        "Shows in which capacities one person acts, for all in the room to read.",
    ),
    Paper(
        "minutes",
        "Minutes",
        "One meeting, as written or approved",
        "Shows the minutes of a meeting: who was there, what was decided and by which votes, and who does what.",
        without_choice="The last one held",
    ),
    Paper(
        "decisions",
        "Decision log",
        "What was decided, and how",
        "Shows every decision of a period with its number, its votes, and what rescinded it since.",
    ),
    Paper(
        "actions",
        "Action log",
        "Who sees to what, by when",
        "Shows what is overdue, what is open and what was closed, with the meeting at which it was agreed.",
    ),
    Paper(
        "attendance",
        "Attendance",
        "Who came to which meetings",
        "Shows how often members came over a period, by capacity, and for the board by name.",
    ),
)
REGISTERS = (
    Paper(
        "members",
        "Register of members",
        "Who sits, since when, who came and went",
        "Shows everybody who sits on the partnership on a day, and who joined and left in a period.",
    ),
    Paper(
        "interests",
        "Register of interests",
        "Who has declared, and what",
        "Shows each member’s declaration and, as far as the reader may see, what was declared.",
    ),
    Paper(
        "form",
        "Blank form",
        "To print, and to be filled in by hand",
        "Shows an empty form: interests, role statement, grant return, or the anonymous one for a review.",
    ),
)
CONTACTS = (
    Paper(
        "mp",
        "MP relationship report",
        "From first letter to working together",
        "Shows who the MP is, how far the relationship has come, what passed between you, and what waits.",
    ),
    Paper(
        "mp-briefing",
        "Briefing before a meeting",
        "One page about an MP, for the doorway",
        "Shows on one page whom you meet, how it stands, what is open between you, and what to ask for.",
        read_by=Level.BOARD,
    ),
    Paper(
        "mp-handover",
        "Handover brief",
        "For a newly elected MP",
        "Shows a new MP who you are, what was done with whoever sat before, what is agreed, and what you ask.",
    ),
    Paper(
        "visit-pack",
        "Visit pack",
        "For a visit by or to anybody",
        "Shows when and with whom a visit is, what passed before, what is open, and what is to be seen to.",
        anybody=True,
        read_by=Level.BOARD,
    ),
    Paper(
        "follow-ups",
        "Follow-up list",
        "What is promised, and which letters wait",
        "Shows what is to be done after engagements with anybody, which letters wait, and what is planned.",
        read_by=Level.BOARD,
    ),
    Paper(
        "even-handedness",
        "Even-handedness ledger",
        "Who was asked, quoted and pictured, in counts",
        "Shows how often each politician was invited, quoted, pictured and in public, by person and by party.",
    ),
    Paper(
        "mp-case-study",
        "Case study",
        "Chosen entries, told for others",
        "Shows what was done with an MP and what came of it, from the entries you tick, in the order of time.",
    ),
)
GRANTS = (
    Paper(
        "grants-schedule",
        "Grants schedule",
        "What waits for a decision, one row each",
        "Shows the applications of a round that wait: asked, recommended, conflicts and screens, with room to mark.",
        read_by=Level.BOARD,
    ),
    Paper(
        "awards",
        "Award list",
        "Who was awarded what, to the penny",
        "Shows the awards of a period or a round, to the penny, and what became of the others in counts.",
        without_choice="All of the period",
    ),
    Paper(
        "returns",
        "Returns and spending",
        "What is due, late or in, and the money",
        "Shows which returns are due, late, chased or in, what each award spent, and what is due back.",
        without_choice="All rounds",
        read_by=Level.BOARD,
    ),
    Paper(
        "spend",
        "Spend report",
        "Budget, committed, paid and left",
        "Shows every payment of a period, and what is left by theme, quarter and year.",
        read_by=Level.BOARD,
    ),
    Paper(
        "assurance",
        "Assurance statement",
        "The LTO’s word on what it paid",
        "Shows which batches and years of payments the LTO has confirmed, and which wait for its word.",
    ),
    Paper(
        "offer-letters",
        "Offer letters",
        "A letter for each award of a round",
        "Shows the letter that offers each award, with its conditions and a slip to accept it by.",
        read_by=Level.CONFIDENTIAL,
    ),
    Paper(
        "certificates",
        "Certificates",
        "A page for each award, to hand over",
        "Shows for each award of a round a page to hand over: to whom, how much, for what.",
        read_by=Level.BOARD,
    ),
    Paper(
        "dossier",
        "Dossier",
        "Everything about one application",
        "Shows one application from the form to the last receipt, as far as its readers may know.",
        read_by=Level.BOARD,
    ),
)
GROUPS = {
    "Reports to the board": BOARD,
    "For a meeting": MEETING,
    "Registers and forms": REGISTERS,
    "MPs and visits": CONTACTS,
    "Grants": GRANTS,
}
"""The papers by what they are wanted for, in the order of the list."""

PAPERS = tuple(paper for group in GROUPS.values() for paper in group)


def rows_of_papers(
    issued: Sequence[IssuedPaper], records: Mapping[int, IssuedRecord], today: date
) -> list[ListRow]:
    """The papers, then everything issued, newest first; `records` say by the key of a paper what it stood on."""
    last = {one.paper: one.issued_at.date() for one in issued}
    papers = [
        ListRow(
            f"paper:{paper.name}",
            paper.title,
            paper.about,
            said_near(last[paper.name], today) if paper.name in last else "never issued",
            group=title,
            indented=False,
        )
        for title, group in GROUPS.items()
        for paper in group
    ]
    return papers + [_issued_row(one, records.get(one.id), today) for one in reversed(issued)]


def said_near(day: date, today: date) -> str:
    """A day as briefly as it can be said: today, 2 April, 2 April 2025."""
    if day == today:
        return "today"
    return f"{day.day} {MONTHS[day.month - 1]}" if day.year == today.year else say_day(day)


def _issued_row(one: IssuedPaper, record: IssuedRecord | None, today: date) -> ListRow:
    """What the paper is called over what tells it from others of that name."""
    name, _, about = one.title.partition(", ")
    parts = (
        _shortened(about),
        one.level.label,
        f"version {record.edition}" if record else "",
        "approved" if record and record.approved_on else "",
        "large print" if one.large_print else "",
    )
    return ListRow(
        f"issued_paper:{one.id}",
        name,
        " · ".join(filter(None, parts)),
        said_near(one.issued_at.date(), today),
        mark_says="Kept as it was issued",
        group=AS_ISSUED,
        finds=one.title,
        indented=False,
    )


def _shortened(about: str) -> str:
    """What a paper is about with the months cut as in tables: as at 30 Sep 2026; board meeting, 21 Apr 2026."""
    return _MONTH.sub(lambda month: month[0][:3], about).replace(" of ", ", ")
