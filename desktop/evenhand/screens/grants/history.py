"""The history of an application in the secretary's words, with that of its applicant, its answers and its award's."""

from collections.abc import Mapping
from functools import partial

from evenhand.domain.grants.facts import Applicant, Application, Award, PartyAnswer
from evenhand.domain.vocabulary import ApplicantKind, ApplicationStatus, PartyStanding, PartyVerdict
from evenhand.domain.words import say_pence
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.grants.history_beside import CODED as BESIDE_CODED
from evenhand.screens.grants.history_beside import WORDS as BESIDE
from evenhand.screens.grants.history_beside import keys_beside, titles_beside
from evenhand.screens.grants.words import say_meeting
from evenhand.screens.shared.journal_told import Named, saying, told
from evenhand.screens.widgets.history import HistoryEntry
from evenhand.services.award_gate import GrantBook
from evenhand.services.saving import listed

WORDS: Mapping[str, str] = {
    "name": "Name",
    "reference": "Reference",
    "kind": "Kind",
    "contact": "Contact",
    "email": "Email",
    "telephone": "Telephone",
    "address": "Address",
    "round_id": "Round",
    "theme_id": "Theme",
    "purpose": "Purpose",
    "asked_pence": "Asked for",
    "received_on": "Received",
    "status": "Status",
    "decided_on": "Decided",
    "meeting_id": "Decided at",
    "awarded_pence": "Awarded",
    "paid_pence": "Paid so far",
    "announced_on": "Announced",
    "event_id": "Presented at",
    "party_verdict": "The list of parties says",
    "party_like": "Like the party",
    "party_standing": "Party question",
    "is_party": "Is the party",
    "answered_by": "Answered by",
    "second_person": "Second person",
    "reason": "Reason",
    "note": "Note",
}
CODED = {
    "kind": ApplicantKind,
    "status": ApplicationStatus,
    "party_verdict": PartyVerdict,
    "party_standing": PartyStanding,
}


def history_of(partnership: Partnership, book: GrantBook, application: Application) -> list[HistoryEntry]:
    """Every entry of the journal that touches an application, its applicant, its answers or its award, newest first."""
    award = book.grants.awards.get(application.id)
    answers = (
        one.id for one in listed(partnership, PartyAnswer) if one.applicant_id == application.applicant_id
    )
    keys = [
        (table_of(Application), application.id),
        (table_of(Applicant), application.applicant_id),
        *((table_of(PartyAnswer), key) for key in answers),
        *(((table_of(Award), award.id),) if award else ()),
        *keys_beside(book, application, award),
    ]
    say = saying({**BESIDE_CODED, **CODED}, {**_names(book), "pence": say_pence})
    titles = titles_beside(book, application)
    return told(partnership, keys, {**WORDS, **BESIDE}, say, titles_only=titles)


def _names(book: GrantBook) -> Mapping[str, Named]:
    """What a key that is kept leads to, in words."""
    rounds = {key: one.name for key, one in book.grants.rounds.items()}
    themes = {key: one.name for key, one in book.grants.themes.items()}
    meetings = {one.id: say_meeting(one) for one in book.meetings}
    events = {one.id: one.title for one in book.events}
    known = {"round_id": rounds, "theme_id": themes, "meeting_id": meetings, "event_id": events}
    return {column: partial(_named, words) for column, words in known.items()}


def _named(words: Mapping[int, str], key: int) -> str:
    return words.get(key, "")
