"""What the papers can be about, offered in their choices: elections, meetings, people, relationships and grants."""

from collections.abc import Collection
from datetime import date

from evenhand.domain.meetings.facts import Meeting
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.reports.choices import PaperChoices
from evenhand.services.elections import elections
from evenhand.services.papers.mp_choices import contacts_known, mps_known, told_entries
from evenhand.services.papers.round_chosen import applications_known, rounds_known
from evenhand.services.papers.two_hats import with_two_hats
from evenhand.services.saving import listed


def offer_events(panels: Collection[PaperChoices], partnership: Partnership) -> None:
    """Offer the elections and the meetings there are, whatever the day shown."""
    polls, meetings = elections(partnership).elections, listed(partnership, Meeting)
    for panel in panels:
        panel.show_elections(polls)
        panel.show_meetings(meetings)


def offer_people(panels: Collection[PaperChoices], partnership: Partnership, day: date) -> None:
    """Offer those who wear two hats on the day shown, the relationships there are, and what was held by then."""
    people, mps = with_two_hats(partnership, day), mps_known(partnership, day)
    others, entries = contacts_known(partnership, day), told_entries(partnership, day)
    rounds, applications = rounds_known(partnership), applications_known(partnership)
    for panel in panels:
        panel.show_people(people)
        panel.show_relationships(mps, others)
        panel.show_engagements(entries)
        panel.show_grants(rounds, applications)
