"""The parts of a member's record: one page each, made when it is first wanted, and opened by number or by word."""

from typing import cast

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.members.as_at import AsAt
from evenhand.screens.members.consents_page import ConsentsPage
from evenhand.screens.members.contact_page import ContactPage
from evenhand.screens.members.interests_page import InterestsPage
from evenhand.screens.members.membership_page import MembershipPage
from evenhand.screens.members.office_pages import OfficesPage, PublicOfficesPage
from evenhand.screens.members.party_page import PartyPage
from evenhand.screens.members.residence_page import ResidencePage
from evenhand.screens.members.role_page import RolePage

MEMBERSHIP, PUBLIC_OFFICES, OFFICES, RESIDENCE, ROLE, INTERESTS, PARTY, CONTACT, CONSENTS = range(9)
TITLES = (
    "Membership",
    "Public offices",
    "Offices",
    "Residence",
    "Role",
    "Interests",
    "Party",
    "Contact",
    "Consents",
)
WORDS = tuple(title.lower().replace(" ", "-") for title in TITLES)
PAGES = (
    MembershipPage,
    PublicOfficesPage,
    OfficesPage,
    ResidencePage,
    RolePage,
    InterestsPage,
    PartyPage,
    ContactPage,
    ConsentsPage,
)
Page = (
    MembershipPage
    | PublicOfficesPage
    | OfficesPage
    | ResidencePage
    | RolePage
    | InterestsPage
    | PartyPage
    | ContactPage
    | ConsentsPage
)


class RecordParts(QWidget):
    """A stack of pages, one for each part; whoever is shown is shown in all that were made."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._as_at: AsAt | None = None
        self.person_id = 0
        self._made: dict[int, Page] = {}
        self._pages = QStackedWidget()
        self._slots = [self._make_slot() for _ in PAGES]

    @property
    def membership(self) -> MembershipPage:
        """The spells of membership."""
        return cast(MembershipPage, self._page(MEMBERSHIP))

    @property
    def public_offices(self) -> PublicOfficesPage:
        """The public offices."""
        return cast(PublicOfficesPage, self._page(PUBLIC_OFFICES))

    @property
    def offices(self) -> OfficesPage:
        """The offices of the partnership."""
        return cast(OfficesPage, self._page(OFFICES))

    @property
    def residence(self) -> ResidencePage:
        """The checks that the person lives in the area."""
        return cast(ResidencePage, self._page(RESIDENCE))

    @property
    def role(self) -> RolePage:
        """The role statements."""
        return cast(RolePage, self._page(ROLE))

    @property
    def interests(self) -> InterestsPage:
        """The declarations and interests."""
        return cast(InterestsPage, self._page(INTERESTS))

    @property
    def party(self) -> PartyPage:
        """The party held with consent, where one is."""
        return cast(PartyPage, self._page(PARTY))

    @property
    def contact(self) -> ContactPage:
        """How to reach the person."""
        return cast(ContactPage, self._page(CONTACT))

    @property
    def consents(self) -> ConsentsPage:
        """What the contact details may be used for."""
        return cast(ConsentsPage, self._page(CONSENTS))

    def _page(self, part: int) -> Page:
        """One part of the record, made when it is first wanted."""
        if part not in self._made:
            self._made[part] = page = PAGES[part](self._desk)
            self._slots[part].addWidget(page)
            self._take_in(page)
            if self._as_at is not None:
                page.show_person(self.person_id, self._as_at)
        return self._made[part]

    def _take_in(self, page: Page) -> None:
        """Listen to a page that was just made."""

    def _make_slot(self) -> QVBoxLayout:
        """An empty place among the pages."""
        place = QWidget()
        slot = QVBoxLayout(place)
        slot.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(place)
        return slot
