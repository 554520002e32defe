"""The timeline of one relationship or several as at a day: entries, terms, stance, windows, days without an MP."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.mp.engagement_status import known_on
from evenhand.domain.mp.facts import Engagement, MpTerm
from evenhand.domain.mp.follow_ups import days_late
from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.mp.seat import titled
from evenhand.domain.mp.stage import stage_of
from evenhand.domain.mp.timeline import (
    Entry,
    Timeline,
    WindowBand,
    by_member,
    chains_of,
    entry_of,
    has_come,
)
from evenhand.domain.mp.timeline_bands import known_terms, stance_points, stance_runs, term_bands, vacancies
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.vocabulary import Answer, ElectionKind, Planned
from evenhand.domain.words import say_list
from evenhand.services.mp import Relationship, read_relationship
from evenhand.services.mp_reading import stage_marks
from evenhand.services.rules import rule_book
from evenhand.services.sweep import ElectionWindows, election_windows

TO_PARLIAMENT = (ElectionKind.GENERAL, ElectionKind.PARLIAMENTARY_BY_ELECTION)
LABELS: Mapping[ElectionKind, str] = {
    ElectionKind.GENERAL: "General election window",
    ElectionKind.PARLIAMENTARY_BY_ELECTION: "By-election window",
    ElectionKind.LOCAL: "Council window",
    ElectionKind.LOCAL_BY_ELECTION: "Council by-election window",
    ElectionKind.MAYOR: "Mayoral window",
    ElectionKind.PCC: "Commissioner window",
    ElectionKind.GLA: "Assembly window",
    ElectionKind.NEIGHBOURHOOD_REFERENDUM: "Referendum window",
}


def timeline(session: Session, mp_ids: frozenset[int] | None, day: date, today: date) -> Timeline:
    """The timeline of these MPs or contacts (None: of every MP) as at a day; `today` is the calendar's."""
    kept = read_relationship(session, day)
    return timeline_of(kept, mp_ids, day, today, election_windows(session, day), rule_book(session, day))


def timeline_of(
    kept: Relationship,
    mp_ids: frozenset[int] | None,
    day: date,
    today: date,
    elections: Iterable[ElectionWindows],
    rules: RuleBook,
) -> Timeline:
    """The same from what was read already."""
    contacts = kept.beside.contacts
    wanted = mp_ids if mp_ids is not None else frozenset(kept.mps) - contacts.keys()
    names = {key: kept.people[mp.person_id].name for key, mp in kept.mps.items()}
    terms = known_terms((one for one in kept.terms if one.mp_id in wanted), day, today)
    places = {key: one.name for key, one in kept.constituencies.items()}
    bands = term_bands(terms, names, places, day)
    own = [one for one in kept.stances if one.mp_id in wanted and has_come(one.judged_on, day, today)]
    elections = tuple(elections)
    polls = sorted(one.election.poll_on for one in elections if one.election.kind in TO_PARLIAMENT)
    entries = tuple(_entries(kept, wanted, terms, day, _moves(kept, wanted, day, rules)))
    chains = tuple(chains_of(entries))
    stale = rules.number("stance_stale_months")
    return Timeline(
        day,
        today,
        say_list([titled(names[key], terms, key, day) for key in sorted(wanted, key=names.__getitem__)]),
        entries,
        bands,
        stance_runs(stance_points(own, kept.beside.evidence, names), terms, stale, day),
        tuple(_window(one) for one in elections if one.windows),
        vacancies(terms, bands, polls, day),
        chains,
        stale,
        bool(wanted - contacts.keys()) or not wanted,
        {one.id: one for one in entries},
        by_member(chains),
    )


def _entries(
    kept: Relationship,
    wanted: frozenset[int],
    terms: tuple[MpTerm, ...],
    day: date,
    moves: Mapping[int, str],
) -> Iterable[Entry]:
    several = len(wanted) > 1
    for one in kept.engagements:
        known = known_on(one, kept.beside.details.get(one.id), day)
        if one.mp_id not in wanted or known is None:
            continue
        own = tuple(term for term in terms if term.mp_id == one.mp_id)
        name = kept.people[kept.mps[one.mp_id].person_id].name if several else ""
        late = _is_late(known, kept.beside.follow_ups.get(one.id, ()), day)
        yield entry_of(known, own, is_late=late, with_whom=name, moved=moves.get(one.id, ""))


def _is_late(engagement: Engagement, follow_ups: Iterable[FollowUp], day: date) -> bool:
    """Whether something that was to follow should have been done by a day and was not."""
    return engagement.status is not Planned.CANCELLED and any(days_late(one, day) for one in follow_ups)


def _moves(kept: Relationship, wanted: frozenset[int], day: date, rules: RuleBook) -> dict[int, str]:
    """The engagements that moved a stage, with the stage in words."""
    marks = stage_marks(rules)
    found: dict[int, str] = {}
    for mp_id in wanted:
        for move in stage_of(kept.engagements, mp_id, day, marks).moves:
            if move.engagement_id is not None:
                found[move.engagement_id] = move.stage.label.lower()
    return found


def _window(found: ElectionWindows) -> WindowBand:
    """The windows of one election as one band."""
    parts = tuple((one.profile_name, one.says, one.why) for one in found.windows)
    return WindowBand(
        min(one.starts for one in found.windows),
        max(one.ends for one in found.windows),
        any(one.strength is Answer.HOLD for one in found.windows),
        LABELS[found.election.kind],
        found.label,
        parts,
    )
