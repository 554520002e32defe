"""What the sample has entered so far, by the names that its tables give to things."""

from dataclasses import dataclass, field
from datetime import date

from evenhand.domain.grants.facts import Award
from evenhand.records.unit_of_work import Partnership
from evenhand.services.sample.diary import Told
from evenhand.services.saving import listed

FOUNDED = date(2023, 6, 12)


@dataclass(slots=True)
class Story:
    """The keys of what was entered: applications by their round and applicant, decisions by their meeting and number.

    `about` holds records by the names that agendas know them by.
    """

    partnership: Partnership
    council_id: int = 0
    constituency_id: int = 0
    themes: dict[str, int] = field(default_factory=dict[str, int])
    people: dict[str, int] = field(default_factory=dict[str, int])
    mps: dict[str, int] = field(default_factory=dict[str, int])
    engagements: dict[str, int] = field(default_factory=dict[str, int])
    meetings: dict[date, int] = field(default_factory=dict[date, int])
    decided: dict[tuple[date, int], int] = field(default_factory=dict[tuple[date, int], int])
    events: dict[str, int] = field(default_factory=dict[str, int])
    rounds: dict[str, int] = field(default_factory=dict[str, int])
    applicants: dict[str, int] = field(default_factory=dict[str, int])
    applications: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    quotes: dict[str, int] = field(default_factory=dict[str, int])
    batches: dict[str, int] = field(default_factory=dict[str, int])
    about: dict[str, str] = field(default_factory=dict[str, str])

    def award(self, round_name: str, applicant: str) -> Award:
        """The award that was made on somebody's application in a round."""
        application_id = self.applications[round_name, applicant]
        return next(one for one in listed(self.partnership, Award) if one.application_id == application_id)

    def key_about(self, name: str) -> int:
        """The key of the record that agendas know by a name, such as "application:Tiny Wanderers"."""
        return int(self.about[name].partition(":")[2])

    def ref(self, told: Told) -> str:
        """The record that something is about, such as "application:12"."""
        return self.about.get(told.get("about", ""), "")
