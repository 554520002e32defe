"""What is kept beside a person in the history of the relationship: the words of its fields, and whose record it is."""

from collections.abc import Iterable, Mapping
from typing import Any

from evenhand.domain.mp.record_facts import (
    Advice,
    Contact,
    Misconception,
    MpPost,
    MpProfile,
    MpStaff,
    SkillForTheme,
    StanceEvidence,
    TermDetail,
)
from evenhand.domain.mp.vocabulary import AfterTerm, Confidence, ElectedBy
from evenhand.domain.vocabulary import Coded
from evenhand.records.reading.facts import table_of
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.shared.journal_told import Key

WORDS_BESIDE: Mapping[str, str] = {
    "title": "Title",
    "right_honourable": "Right Honourable",
    "after_name": "After the name",
    "known_as": "Known as",
    "interests": "Interests",
    "office_address": "Office address",
    "office_email": "Office email",
    "office_telephone": "Office telephone",
    "checked_on": "Checked on",
    "role": "Role",
    "reached": "Reached",
    "organisation": "Organisation",
    "theme_id": "Theme of the plan",
    "how": "How",
    "elected_by": "Elected at",
    "after_term": "After the term",
    "confidence": "How sure",
    "engagement_id": "Engagement",
    "heard_on": "Heard on",
    "heard_where": "Where",
    "said": "What was said",
    "facts": "Facts",
    "sent_on": "Sent on",
    "answer_id": "Sent with",
    "settled_on": "Settled on",
    "topic": "Topic",
    "asked_on": "Asked on",
    "question": "Question",
    "given_on": "Given on",
    "given": "Advice given",
    "outcome": "What came of it",
}
CODED_BESIDE: Mapping[str, type[Coded]] = {
    "elected_by": ElectedBy,
    "after_term": AfterTerm,
    "confidence": Confidence,
}


def keys_beside(as_at: AsAt, mp_id: int) -> list[Key]:
    """Every record that is kept beside somebody: profile, posts, office, skills, what was heard and advised."""
    beside = as_at.kept.beside
    terms = {one.id for one in as_at.kept.terms if one.mp_id == mp_id}
    stances = {one.id for one in as_at.kept.stances if one.mp_id == mp_id}
    kinds: tuple[tuple[type[Any], Iterable[Any]], ...] = (
        (MpProfile, _one(beside.profiles.get(mp_id))),
        (Contact, _one(beside.contacts.get(mp_id))),
        (MpPost, beside.posts.get(mp_id, ())),
        (MpStaff, beside.staff.get(mp_id, ())),
        (SkillForTheme, beside.skills.get(mp_id, ())),
        (TermDetail, (one for key, one in beside.term_details.items() if key in terms)),
        (StanceEvidence, (one for key, one in beside.evidence.items() if key in stances)),
        (Misconception, (one for one in beside.misconceptions if one.mp_id == mp_id)),
        (Advice, (one for one in beside.advice if one.mp_id == mp_id)),
    )
    return [(table_of(kind), one.id) for kind, facts in kinds for one in facts]


def _one(fact: Any | None) -> tuple[Any, ...]:
    return () if fact is None else (fact,)
