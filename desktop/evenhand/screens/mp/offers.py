"""Engagements and people as they are offered for choosing beside a relationship."""

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.domain.spells import those_on
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.widgets.choice import Option


def engagement_options(as_at: AsAt, mp_id: int | None) -> tuple[Option, ...]:
    """The engagements held with somebody, or where nobody is given with anybody, the latest first."""
    held = [one for one in as_at.engagements if one.status is Planned.HELD and mp_id in (None, one.mp_id)]
    return tuple(Option(one.id, say_engagement(one)) for one in reversed(held))


def say_engagement(engagement: Engagement) -> str:
    """An engagement as it is offered: "Awards evening, 12 March 2025"."""
    return f"{engagement.title}, {say_day(engagement.on)}"


def people_names(as_at: AsAt) -> list[str]:
    """Everybody in the file by name."""
    return [one.name for one in as_at.kept.people.values()]


def themes_on(as_at: AsAt) -> list[PlanTheme]:
    """The themes of the plan on the day looked at."""
    return those_on(as_at.kept.beside.themes.values(), as_at.day)
