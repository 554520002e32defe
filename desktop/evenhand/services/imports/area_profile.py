"""Bringing in the area's profile: a row is a category of one dimension with its people, as census tables have them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.importing.area_profile import CategoryDraft, category_values, read_category
from evenhand.domain.importing.cells import Cells
from evenhand.domain.importing.plan import Plan
from evenhand.domain.importing.preview import Asks, Question, RowStatus
from evenhand.domain.members.review_checks import same_words
from evenhand.domain.members.review_facts import AreaProfile
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count, say_day
from evenhand.services.imports.entering import Entered, Entering
from evenhand.services.reviews import put_people, put_profile_head, read_reviews

DIMENSIONS = ("Age band", "Disability", "Ethnicity", "Neighbourhood", "Sex", "Tenure")
Key = tuple[str, date]


@dataclass(frozen=True, slots=True)
class AreaProfileList:
    """The area's profile as a kind of list; `today` is the day on which it is brought in."""

    today: date
    one: str = "category"
    many: str = "categories"
    column_of: Mapping[str, str] = field(default_factory=dict[str, str])

    def defaults(self, _session: Session, /) -> dict[str, str]:
        """Nothing is taken for granted about counts."""
        return {}

    def read(self, cells: Cells, answers: Mapping[str, str]) -> CategoryDraft | None:
        """Read one row."""
        return read_category(cells, answers)

    def questions(self, _session: Session, plan: Plan[Any]) -> list[Question]:
        """What is asked where rows do not say of what, from where or as of when the counts are."""
        asked: list[Question] = []
        if number := plan.gaps.get("dimension"):
            says = f"By what are the people of {_rows(number)} counted?"
            options = tuple((one, one) for one in DIMENSIONS)
            asked.append(Question("dimension", says, "", Asks.TEXT, options))
        if number := plan.gaps.get("source"):
            says = (
                f"Where are the counts of {_rows(number)} from? Name the table, such as Census 2021, TS007A."
            )
            asked.append(Question("source", says, "", Asks.TEXT))
        if number := plan.gaps.get("as_of"):
            says = f"Of which day are the counts of {_rows(number)}? That of the census was 21 March 2021."
            asked.append(Question("as_of", says, "", Asks.DAY))
        return asked

    def values(self, draft: CategoryDraft) -> tuple[tuple[str, str], ...]:
        """What was read, label by label."""
        return category_values(draft)

    def entering(self, session: Session, _source: str, /) -> Entering:
        """Begin to enter categories; the name of the file is not the source of its counts."""
        return CategoryEntering(session, self.today)


class CategoryEntering:
    """Entering categories, each into the profile of its dimension and day."""

    def __init__(self, session: Session, today: date) -> None:
        self._session = session
        self._today = today
        self._seen: set[tuple[Key, str]] = set()
        self.look_again()

    def look_again(self) -> None:
        """Read which profiles and categories are in the file."""
        known = read_reviews(self._session)
        self._profiles = {(same_words(one.dimension), one.as_of): one for one in known.profiles}
        self._people = {
            (one.profile_id, same_words(one.category)): (one.category, one.people) for one in known.people
        }

    def enter(self, draft: CategoryDraft) -> Entered:
        """Enter a category, or correct how many people it has."""
        if draft.is_total:
            return Entered(RowStatus.SKIPPED, "A row of totals; passed over.")
        place = ((same_words(draft.dimension), draft.as_of), same_words(draft.category))
        if place in self._seen:
            raise Refusal(
                f"{draft.category} by {draft.dimension.lower()} stands further up already. Give each once.",
                field="category",
            )
        self._seen.add(place)
        profile, differs = self._profile(draft)
        known = self._people.get((profile.id, place[1]))
        if known is None or known[1] != draft.people:
            put_people(self._session, profile.id, draft.category, draft.people)
            self._people[profile.id, place[1]] = (draft.category, draft.people)
        if known is None:
            said = f"{profile.dimension}, as of {say_day(profile.as_of)}: {draft.people:,} people."
            return Entered(RowStatus.NEW, said)
        if known[1] != draft.people:
            return Entered(RowStatus.CHANGED, f"{known[1]:,} people become {draft.people:,}.")
        if differs:
            return Entered(RowStatus.CHANGED, f"The source becomes: {profile.source}.")
        return Entered(RowStatus.SAME, "Is in the file already.")

    def _profile(self, draft: CategoryDraft) -> tuple[AreaProfile, bool]:
        """The profile of a row, begun or with its source corrected, and whether that changed it."""
        key = (same_words(draft.dimension), draft.as_of)
        known = self._profiles.get(key)
        if known is not None and known.source == draft.source:
            return known, False
        read = AreaProfile(
            id=known.id if known else 0,
            dimension=known.dimension if known else draft.dimension,
            source=draft.source,
            as_of=draft.as_of,
        )
        put_id = put_profile_head(self._session, read, today=self._today)
        self._profiles[key] = replace(read, id=put_id)
        return self._profiles[key], True


def _rows(number: int) -> str:
    """How many rows, in the middle of a sentence."""
    return f"the {say_count(number, 'row')} that {'does' if number == 1 else 'do'} not say"
