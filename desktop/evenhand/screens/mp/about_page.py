"""About one person: the person and the form of address, posts, who is in the office, and skills for the plan."""

from evenhand.screens.desk import Desk
from evenhand.screens.mp.about_form import AboutRecord
from evenhand.screens.mp.about_parts import OfficePart, PostsPart, SkillsPart
from evenhand.screens.mp.asides import about_aside
from evenhand.screens.mp.parted_page import PartedPage


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
