"""The history of an MP with terms and stance, in the secretary's words."""

from collections.abc import Mapping

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Mp, MpTerm, StanceAssessment
from evenhand.domain.vocabulary import Stance, Standing, TermEnd
from evenhand.records.reading.facts import table_of
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.history_beside import CODED_BESIDE, WORDS_BESIDE, keys_beside
from evenhand.screens.shared.journal_told import Say, saying, told
from evenhand.screens.widgets.history import HistoryEntry

MP_WORDS: Mapping[str, str] = {
    "name": "Name",
    "email": "Email",
    "telephone": "Telephone",
    "address": "Address",
    "name_may_be_printed": "Name may be printed",
    "prefers": "Prefers",
    "skills": "Skills",
    "note": "Note",
    "constituency_id": "Constituency",
    "starts": "From",
    "ends": "Last day",
    "ended_by": "How the term ended",
    "standing_again": "Standing again",
    "party": "Party, public",
    "source": "Source",
    "judged_on": "Judged on",
    "stance": "Stance",
    "judged_by": "Judged by",
    "evidence": "Evidence",
}
CODED = {
    "ended_by": TermEnd,
    "standing_again": Standing,
    "stance": Stance,
    **CODED_BESIDE,
}


def history_of_mp(partnership: Partnership, as_at: AsAt, mp_id: int) -> list[HistoryEntry]:
    """Every entry that touches an MP, the person, a term, a judgement or what is kept beside, newest first."""
    keys = [(table_of(Mp), mp_id), (table_of(Person), as_at.mp(mp_id).person_id)]
    for kind, facts in ((MpTerm, as_at.kept.terms), (StanceAssessment, as_at.kept.stances)):
        keys += [(table_of(kind), one.id) for one in facts if one.mp_id == mp_id]
    return told(partnership, [*keys, *keys_beside(as_at, mp_id)], {**MP_WORDS, **WORDS_BESIDE}, _said(as_at))


def _said(as_at: AsAt) -> Say:
    titles = {one.id: one.title for one in as_at.kept.engagements}
    places = {key: one.name for key, one in as_at.kept.constituencies.items()}

    def title(key: int) -> str:
        return titles.get(key, "")

    def place(key: int) -> str:
        return places.get(key, "")

    def theme(key: int) -> str:
        found = as_at.kept.beside.themes.get(key)
        return found.name if found else ""

    engagements = dict.fromkeys(("led_from_id", "engagement_id", "answer_id"), title)
    return saying(CODED, {**engagements, "constituency_id": place, "theme_id": theme})
