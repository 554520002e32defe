"""A membership review with everything in it; the place, its people and its figures are invented."""

from datetime import date

from evenhand.domain.members.facts import Person
from evenhand.domain.members.review.comparing import Profile, compare
from evenhand.domain.members.review.following import actions_of
from evenhand.domain.members.review.read_model import MembershipReviewReport, for_level
from evenhand.domain.members.review_facts import (
    Action,
    AreaCount,
    AreaProfile,
    MembershipReview,
    ReviewCount,
)
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level

DAY = date(2026, 4, 14)
HELD = date(2026, 2, 10)
CENSUS = date(2021, 3, 21)
AREA = {
    "Age band": {"16 to 24": 1610, "25 to 34": 1740, "35 to 49": 2480, "50 to 64": 2310, "65 and over": 1420},
    "Sex": {"Female": 4870, "Male": 4690},
    "Neighbourhood": {"Fernhill": 4900, "Old Wharf": 3360, "Station Road and the Limes": 1300},
}
MEMBERS = {
    "Age band": {"16 to 24": 0, "25 to 34": 1, "35 to 49": 2, "50 to 64": 3, "65 and over": 7, "": 2},
    "Sex": {"Female": 3, "Male": 11, "": 1},
    "Neighbourhood": {"Fernhill": 8, "Old Wharf": 4, "Station Road and the Limes": 2, "": 1},
    "Tenure": {"Owned": 9, "Rented": 5, "": 1},
}
PEOPLE = {
    1: Person(id=1, name="Amira Okonjo", name_may_be_printed=True),
    2: Person(id=2, name="Bethan Rowlands"),
}


def the_profiles() -> list[Profile]:
    """The area by age band, sex and neighbourhood; there is none by tenure."""
    return [
        Profile(
            AreaProfile(id=place, dimension=dimension, source=f"Census 2021, table {place}", as_of=CENSUS),
            tuple(AreaCount(profile_id=place, category=name, people=people) for name, people in rows.items()),
        )
        for place, (dimension, rows) in enumerate(AREA.items(), start=1)
    ]


def the_totals(members: dict[str, dict[str, int]] | None = None) -> list[ReviewCount]:
    """What the forms gave, by dimension and category."""
    return [
        ReviewCount(review_id=1, dimension=dimension, category=category, members=count)
        for dimension, rows in (members or MEMBERS).items()
        for category, count in rows.items()
    ]


def the_actions(canary: str = "") -> list[Action]:
    """Three recruitment actions: one achieved, one late, one open; and something else that is no recruitment."""

    def action(key: int, says: str, owner: int | None, due: date) -> Action:
        return Action(
            id=key,
            kind=ActionKind.RECRUITMENT,
            says=f"{says}{canary}",
            owner_id=owner,
            opened_on=HELD,
            due_on=due,
            channel=f"college{canary}",
            review_id=1,
            closed_on=date(2026, 3, 2) if key == 1 else None,
            outcome=ActionOutcome.ACHIEVED if key == 1 else None,
            evidence=f"Two people came to the March meeting{canary}" if key == 1 else "",
        )

    other = Action(
        id=9, kind=ActionKind.OTHER, says="Mend the kettle", opened_on=HELD, due_on=DAY, review_id=1
    )
    return [
        action(1, "Speak to the students’ council of the sixth form", 1, date(2026, 3, 1)),
        action(2, "Leaflet the flats above the shops", 2, date(2026, 3, 31)),
        action(3, "Ask the mothers’ and toddlers’ group", None, date(2026, 6, 30)),
        other,
    ]


def a_review_report(
    canary: str = "", members: dict[str, dict[str, int]] | None = None
) -> MembershipReviewReport:
    """The review as compiled whole, for the confidential level; a canary stands in what is not for the public."""
    review = MembershipReview(
        id=1, planned_for=date(2026, 2, 3), held_on=HELD, note=f"Fifteen forms.{canary}"
    )
    dimensions, newcomers = compare(the_profiles(), the_totals(members), HELD)
    whole = MembershipReviewReport(
        occasion=Occasion(
            body="Fernhill and Old Wharf Partnership",
            as_at=DAY,
            printed=DAY,
            author=f"Gwenllian Price{canary}",
        ),
        level=Level.CONFIDENTIAL,
        planned_for=review.planned_for,
        held_on=review.held_on,
        overdue_since=None,
        voting=15,
        dimensions=dimensions,
        newcomers=newcomers,
        note=review.note,
        actions=actions_of(review, the_actions(canary), PEOPLE, DAY),
        findings=(),
    )
    return for_level(whole, Level.CONFIDENTIAL)
