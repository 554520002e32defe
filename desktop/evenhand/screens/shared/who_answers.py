"""Who is named beforehand where a person's answer is asked for: the secretary whom the partnership names, or nobody."""

from evenhand.screens.desk import Desk
from evenhand.services.partnership import identity


def who_answers(desk: Desk) -> str:
    """The name of the secretary; never the name under which somebody uses this computer."""
    return identity(desk.partnership).secretary
