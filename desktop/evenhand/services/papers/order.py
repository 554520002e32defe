"""What is asked for when a paper is asked for."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from evenhand.domain.blank_forms import TITLES as FORMS
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_list

CHOSEN = {
    "election_id": "election",
    "person_id": "person",
    "meeting_id": "meeting",
    "mp_id": "MP or contact",
    "engagement_ids": "entries",
    "round_id": "round",
    "application_id": "application",
}
"""What of the record can be chosen for some papers, by field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOrder:
    """A paper by name, the day its figures stand on, its period, who will read it and in which size.

    Without `starts` the period is the last twelve months; without `ends` it ends on `as_at`. `with_power` adds the
    figures of voting power, which concern neighbours by name, to a confidential copy. Without `meeting_id`
    a paper of a meeting is that of the next one, or of the last, as its kind has it. Without `mp_id` a paper of a
    relationship is that with the MP of its day. `engagement_ids` are the entries of which a case study is made. Without
    `round_id` a paper of a round is that of the round which closed last, or of all, as its kind has it;
    `application_id` is whose dossier it is. `version` is which draft it is, until it is `approved_on` a day.
    `one_page` asks for its edition on one page. With `known_on` it is drawn from the file as it stood at the end of
    that day. `form` is which blank form is printed. A pack leaves out the papers of the meeting whose
    keys are `left_out`, and has a cover of its own as `with_cover` says; without either it is made as is usual for its
    kind of meeting. `going_to` is the key of the meeting in whose pack the paper goes out.
    """

    paper: str
    as_at: date
    printed_at: datetime
    starts: date | None = None
    ends: date | None = None
    level: Level = Level.PUBLIC
    large_print: bool = False
    election_id: int | None = None
    person_id: int | None = None
    meeting_id: int | None = None
    mp_id: int | None = None
    engagement_ids: tuple[int, ...] = ()
    round_id: int | None = None
    application_id: int | None = None
    with_power: bool = False
    one_page: bool = False
    version: int = 1
    approved_on: date | None = None
    known_on: date | None = None
    form: str = ""
    left_out: tuple[int, ...] | None = None
    with_cover: bool | None = None
    going_to: int | None = None

    @property
    def day(self) -> date:
        """The day on which the figures stand: the last of the period."""
        return self.ends or self.as_at

    @property
    def first_day(self) -> date:
        """The first day of the period."""
        return self.starts or _year_before(self.day)

    def refuse_misfits(self, asks: Collection[str]) -> None:
        """Refuse what no paper, or not one that takes these fields, can be drawn from.

        Raises:
            Refusal: the period ends before it begins, somebody or something is not chosen, or power is asked for
                where it may not stand.
        """
        if ("starts" in asks or self.ends is not None) and self.first_day > self.day:
            raise Refusal("The period ends before it begins. Give an earlier first day.", field="starts")
        if "person_id" in asks and self.person_id is None:
            raise Refusal("Choose the person whose paper it is.", field="person_id")
        if "engagement_ids" in asks and not self.engagement_ids:
            raise Refusal("Choose the entries that the case study tells.", field="engagement_ids")
        if "application_id" in asks and self.application_id is None:
            raise Refusal("Choose the application whose dossier it is.", field="application_id")
        self._refuse_not_taken(asks)
        self._refuse_other_forms(asks)
        if self.one_page and "one_page" not in asks:
            raise Refusal("This paper has no edition on one page. Leave that out.", field="one_page")
        if self.with_power and not ("with_power" in asks and self.level is Level.CONFIDENTIAL):
            raise Refusal(
                "The power figures stand in a confidential governance report or influence review alone. Choose that "
                "level, or leave them out.",
                field="with_power",
            )

    def _refuse_not_taken(self, asks: Collection[str]) -> None:
        """What is chosen for nothing would make a paper of another subject that says the same."""
        for field, what in CHOSEN.items():
            if getattr(self, field) not in (None, ()) and field not in asks:
                raise Refusal(f"No {what} can be chosen for this paper. Leave that out.", field=field)

    def _refuse_other_forms(self, asks: Collection[str]) -> None:
        if self.form and "form" not in asks:
            raise Refusal("This paper is no form. Leave the form out.", field="form")
        if "form" in asks and self.form not in FORMS:
            raise Refusal(f"Choose a form: {say_list(list(FORMS))}.", field="form")


def _year_before(day: date) -> date:
    """The day after the same day of the year before, so that twelve months are covered once."""
    last_year = date(day.year - 1, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)
    return date.fromordinal(last_year.toordinal() + 1)
