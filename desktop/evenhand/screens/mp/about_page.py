"""About one person: the person and the form of address, posts, who is in the office, and skills for the plan."""

from evenhand.screens.desk import Desk
from evenhand.screens.mp.about_form import AboutRecord
from evenhand.screens.mp.about_parts import OfficePart, PostsPart, SkillsPart
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.asides import about_aside
from evenhand.screens.mp.parted_page import PartedPage

POSTS = 1


class AboutPage(PartedPage):
    """What is held about one MP or contact."""

    def __init__(self, desk: Desk) -> None:
        self.record = AboutRecord(desk)
        self.form = self.record.form
        parts = (
            ("Person", self.record),
            ("Posts", PostsPart(desk)),
            ("In the office", OfficePart(desk)),
            ("Skills for the plan", SkillsPart(desk)),
        )
        super().__init__("About the person", parts, about_aside())

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show somebody; the posts of Parliament are for MPs alone."""
        super().show_mp(mp_id, as_at)
        is_contact = as_at.is_contact(mp_id)
        if is_contact and self.strip.current() == POSTS:
            self.open_part(0)
        self.strip.set_offered(POSTS, not is_contact)
