"""The parts of a relationship, each under its tab below the header, in the order of the tabs.

A part is a page of its own that is told whose record it shows and keeps what is typed until that is saved or let go.
Its module is imported when the part is first opened.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt

HERE = "evenhand.screens.mp"
TIMELINE = "timeline"
LETTERS = "letters"
CASEWORK = "casework"
HEARD = "heard"
FOLLOW_UPS = "follow-ups"
TERMS = "terms"
STANCE = "stance"
ABOUT = "about"


class Page(Protocol):
    """What the room asks of a part, which is also a QWidget made with the desk alone."""

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show somebody as at the day, round whatever is being typed."""
        ...

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        ...

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        ...

    def discard(self) -> None:
        """Let go of whatever was typed."""
        ...

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        ...

    def focus_first(self) -> None:
        """Put the focus where the work of the part begins."""
        ...


@dataclass(frozen=True, slots=True)
class RoomPart:
    """One part: its key, the words on its tab, where its page is, and whether others than MPs have it."""

    key: str
    title: str
    module: str
    class_name: str
    for_contacts: bool = True

    def make(self, desk: Desk) -> Page:
        """Make the page."""
        return getattr(import_module(self.module), self.class_name)(desk)


PARTS = (
    RoomPart(TIMELINE, "Timeline", f"{HERE}.engagements", "Engagements"),
    RoomPart(LETTERS, "Letters", f"{HERE}.letters_part", "LettersPart"),
    RoomPart(CASEWORK, "Casework", f"{HERE}.casework_part", "CaseworkPart", for_contacts=False),
    RoomPart(HEARD, "Heard and said", f"{HERE}.heard_part", "HeardPart"),
    RoomPart(FOLLOW_UPS, "Follow-ups", f"{HERE}.follow_ups_part", "FollowUpsPart"),
    RoomPart(TERMS, "Terms", f"{HERE}.form_parts", "TermsPart", for_contacts=False),
    RoomPart(STANCE, "Stance", f"{HERE}.form_parts", "StancePart", for_contacts=False),
    RoomPart(ABOUT, "About", f"{HERE}.about_page", "AboutPage"),
)
