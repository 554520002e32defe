"""What was heard and said: misconceptions and the facts in answer, advice by topic, and the person's own words."""

from evenhand.screens.desk import Desk
from evenhand.screens.mp.asides import heard_aside
from evenhand.screens.mp.heard_advice import AdvicePart
from evenhand.screens.mp.heard_misconceptions import MisconceptionsPart
from evenhand.screens.mp.heard_quotes import QuotesHeard
from evenhand.screens.mp.parted_page import PartedPage


class HeardPart(PartedPage):
    """Heard and said, of one MP or contact."""

    def __init__(self, desk: Desk) -> None:
        self.misconceptions, self.advice = MisconceptionsPart(desk), AdvicePart(desk)
        self.quotes = QuotesHeard(desk)
        parts = (
            ("Misconceptions", self.misconceptions),
            ("Advice", self.advice),
            ("Their words", self.quotes),
        )
        super().__init__("Heard and said", parts, heard_aside())

    def open_misconception(self, key: int) -> bool:
        """Open one misconception; False while something else typed waits to be saved."""
        self.open_part(0)
        return self.misconceptions.page.open_spell(key)

    def open_advice(self, key: int) -> bool:
        """Open one piece of advice; False while something else typed waits to be saved."""
        self.open_part(1)
        return self.advice.page.open_spell(key)
