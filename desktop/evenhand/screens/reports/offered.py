"""What the papers can be about, offered in their choices: elections, meetings, people, relationships and grants."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.elections.facts import Election
from evenhand.domain.meetings.facts import Meeting
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.reports.choices import PaperChoices
from evenhand.services.elections import elections
from evenhand.services.papers.mp_choices import contacts_known, mps_known, told_entries
from evenhand.services.papers.round_chosen import applications_known, rounds_known
from evenhand.services.papers.two_hats import with_two_hats
from evenhand.services.saving import listed

Named = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """The elections and meetings there are, whatever the day; the rest by key and name, as on the day shown."""

    elections: tuple[Election, ...]
    meetings: tuple[Meeting, ...]
    people: Named
    mps: Named
    contacts: Named
    entries: Named
    rounds: Named
    applications: Named

    def offer(self, panel: PaperChoices) -> None:
        """Offer it in the choices of a paper."""
        panel.show_elections(self.elections)
        panel.show_meetings(self.meetings)
        panel.show_people(self.people)
        panel.show_relationships(self.mps, self.contacts)
        panel.show_engagements(self.entries)
        panel.show_grants(self.rounds, self.applications)


def read_offered(partnership: Partnership, day: date) -> Offered:
    """What the file has to offer: who wears two hats on the day shown, the relationships there are, and so on."""
    return Offered(
        elections=tuple(elections(partnership).elections),
        meetings=tuple(listed(partnership, Meeting)),
        people=tuple(with_two_hats(partnership, day)),
        mps=tuple(mps_known(partnership, day)),
        contacts=tuple(contacts_known(partnership, day)),
        entries=tuple(told_entries(partnership, day)),
        rounds=tuple(rounds_known(partnership)),
        applications=tuple(applications_known(partnership)),
    )
