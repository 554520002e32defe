"""What stands in the Elections tab while nothing is known of any election: what to do first, and two ways to do it."""

from evenhand.screens.widgets.button import plain, primary
from evenhand.screens.widgets.empty import EmptyState

TITLE = "No elections yet"
FIRST = (
    "Enter the next polling day in your area, or say how your council elects; then its next elections are expected "
    "here. Timetable, windows and what they mean for your plans follow from the polling day."
)


class Welcome(EmptyState):
    """The empty state of the whole tab."""

    def __init__(self) -> None:
        self.add_first, self.councils = primary("Add the next election"), plain("Councils’ cycles…")
        super().__init__(TITLE, FIRST, self.add_first, self.councils)
