"""The briefing before a meeting on one page: whom one meets, how it stands, what was last, what is open, what to ask.

`draw` takes fewer of each list and shorter words until it fits: nobody turns a page in the doorway. In large print it
takes both sides of a sheet.
"""

from evenhand.domain.mp.briefing import MpBriefing
from evenhand.domain.occasion import front
from evenhand.domain.papers import Paper
from evenhand.domain.words import say_day
from evenhand.reports.binding import bind
from evenhand.reports.look import Look
from evenhand.reports.mp_briefing.asking import asking_section, minding_section
from evenhand.reports.mp_briefing.room import ROOM, Room, tighter
from evenhand.reports.mp_briefing.standing import last_section, open_section, stands_section, who_section
from evenhand.reports.press import part_of, print_paper

SHEET = 2


def blocks(briefing: MpBriefing, room: Room = ROOM) -> Paper:
    """The briefing as neutral blocks; it holds what its level may see, and no more than there is room for."""
    title = f"Briefing: {briefing.member.name}"
    return Paper(
        front(briefing.occasion, briefing.level, title, f"As at {say_day(briefing.as_at)}"),
        (
            who_section(briefing, room),
            stands_section(briefing, room),
            last_section(briefing, room),
            open_section(briefing, room),
            asking_section(briefing, room),
            minding_section(briefing, room),
        ),
    )


def draw(briefing: MpBriefing, look: Look) -> bytes:
    """The briefing as a PDF of one page."""
    rooms = list(tighter(ROOM))
    for room in rooms[:-1]:
        bound = bind([part_of(blocks(briefing, room), look)], look)
        if bound.pages <= (SHEET if look.large else 1):
            return bound.pdf
    return print_paper(blocks(briefing, rooms[-1]), look)
