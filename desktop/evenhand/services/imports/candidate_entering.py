"""Entering candidates: a known one is corrected; who has the name of a person here is pointed out, not linked."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.standing import RESULTS
from evenhand.domain.importing.ballots import BY_WARDS, ward_key
from evenhand.domain.importing.candidates import CandidateDraft
from evenhand.domain.importing.names import same_person_key
from evenhand.domain.importing.preview import RowStatus
from evenhand.domain.members.facts import Person
from evenhand.domain.vocabulary import CandidateStatus
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.services.elections import put_candidate
from evenhand.services.imports.elections_in_hand import ElectionsInHand
from evenhand.services.imports.entering import Entered, changed_says, mended

FIELDS = ("party", "ward", "status", "since")
EARLY_RESULT = "The result was left out: polling day is still to come."


class CandidateEntering:
    """Entering candidates into the file, each compared with those whom it holds by then."""

    def __init__(self, session: Session, source: str, today: date) -> None:
        self._session = session
        self._today = today
        self._source = source
        self.look_again()

    def look_again(self) -> None:
        """Read which elections, candidates and people are in the file."""
        self._in_hand = ElectionsInHand(self._session)
        self._candidates = all_of(self._session, Candidate)
        self._people = {same_person_key(person.name) for person in all_of(self._session, Person)}

    def enter(self, draft: CandidateDraft) -> Entered:
        """Add a candidate, or correct what is held of a known one."""
        election = self._in_hand.election_for(draft)
        if election is None:
            return Entered(RowStatus.SKIPPED, "Stands in another place on that day; passed over.")
        namesake = same_person_key(draft.name) in self._people
        if not (draft.everybody or namesake or self._in_hand.is_our_ward(election, draft.ward)):
            return Entered(
                RowStatus.SKIPPED, f"Stands in {draft.ward}, which is not in this file; passed over."
            )
        notes: list[str] = []
        stored = self._known(election, draft)
        if namesake and (stored is None or stored.person_id is None):
            notes.append(
                f"Somebody of the name {draft.name} is in this file. If they are one person, say so under Candidates."
            )
        if stored is None:
            return self._add(election, draft, notes)
        return self._correct(election, stored, draft, notes)

    def _add(self, election: Election, draft: CandidateDraft, notes: list[str]) -> Entered:
        since, status = self._in_hand.standing_since(election, self._today)
        candidate = Candidate(
            election_id=election.id,
            name=draft.name,
            party=draft.party,
            ward=_ward_of(election, draft),
            status=self._status(election, draft, notes) or status,
            since=draft.since or since,
            source=f"Candidates’ list, {self._source}",
        )
        put_candidate(self._session, candidate)
        self._candidates = all_of(self._session, Candidate)
        says = f"{candidate.status.label}, public since {say_day(candidate.since)}."
        return Entered(RowStatus.NEW, says, tuple(notes))

    def _correct(
        self, election: Election, stored: Candidate, draft: CandidateDraft, notes: list[str]
    ) -> Entered:
        """Correct what the list says otherwise; what it does not say stays."""
        read = Candidate(
            election_id=election.id,
            name=stored.name,
            party=draft.party,
            ward=_ward_of(election, draft),
            status=self._status(election, draft, notes) or stored.status,
            since=draft.since or stored.since,
        )
        corrected, differing = mended(stored, read, FIELDS)
        if not differing:
            return Entered(RowStatus.SAME, "Is in the file already.", tuple(notes))
        put_candidate(self._session, corrected)
        return Entered(RowStatus.CHANGED, changed_says(differing), tuple(notes))

    def _status(self, election: Election, draft: CandidateDraft, notes: list[str]) -> CandidateStatus | None:
        """What the list says of the candidacy; no result before the poll."""
        if draft.status in RESULTS and election.poll_on >= self._today:
            notes.append(EARLY_RESULT)
            return None
        return draft.status

    def _known(self, election: Election, draft: CandidateDraft) -> Candidate | None:
        """The candidate of that name in the election; in another ward it is somebody else."""
        key, ward = same_person_key(draft.name), ward_key(_ward_of(election, draft))
        return next(
            (
                one
                for one in self._candidates
                if one.election_id == election.id
                and same_person_key(one.name) == key
                and (not ward or not one.ward or ward_key(one.ward) == ward)
            ),
            None,
        )


def _ward_of(election: Election, draft: CandidateDraft) -> str:
    """The ward where an election is held by wards; a constituency is the election's own area."""
    return draft.ward if election.kind in BY_WARDS else ""
