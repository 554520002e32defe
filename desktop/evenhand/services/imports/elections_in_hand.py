"""The elections to which imported candidates belong: found by day, sort and place, and never begun by a list."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Election, PublishedDate
from evenhand.domain.importing.ballots import BY_WARDS, is_of_place, same_sort, ward_key
from evenhand.domain.importing.candidates import CandidateDraft
from evenhand.domain.importing.names import same_body_key
from evenhand.domain.partnership.facts import Council, Ward
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind
from evenhand.domain.words import quoted, say_day
from evenhand.records.reading.facts import all_of
from evenhand.services.as_published import timetable_of

STATEMENT = "statement-of-persons-nominated"


def election_name(election: Election) -> str:
    """An election as a person chooses it: "Local elections, Marlbeck Borough, 7 May 2026"."""
    return f"{election.kind.label}, {election.area}, {say_day(election.poll_on)}"


class ElectionsInHand:
    """The elections of the file and the wards that it names."""

    def __init__(self, session: Session) -> None:
        self._elections = all_of(session, Election, order="poll_on")
        self._published = all_of(session, PublishedDate)
        self._councils = {council.id: council.name for council in all_of(session, Council)}
        self._wards = all_of(session, Ward)

    def election_for(self, draft: CandidateDraft) -> Election | None:
        """The election a row belongs to; None where it is held on that day in other places.

        Raises:
            Refusal: no election of that day and sort is entered, or the row does not say which one it is.
        """
        if draft.poll_on is None:
            return self._answered(draft.answered)
        ballot = draft.ballot
        of_day = [one for one in self._elections if one.poll_on == draft.poll_on]
        if ballot is not None:
            of_day = [one for one in of_day if same_sort(one.kind, ballot.kind)]
            of_day.sort(key=lambda one: one.kind is not ballot.kind)
        if not of_day:
            kind = f" ({ballot.kind.label})" if ballot else ""
            raise Refusal(
                f"No poll of {say_day(draft.poll_on)} is entered{kind}. Enter it first, or leave the row out.",
                field="poll_on",
            )
        return next((one for one in of_day if self._is_of(one, draft)), None)

    def stands_elsewhere(self, draft: CandidateDraft) -> bool:
        """Whether a candidate stands in a ward that is not in the file, where the file names wards."""
        try:
            election = self.election_for(draft)
        except Refusal:
            return False
        return election is not None and not self.is_our_ward(election, draft.ward)

    def is_our_ward(self, election: Election, ward: str) -> bool:
        """Whether a ward is one of the file, as far as it names wards of that council."""
        ours = [one for one in self._wards if election.council_id in (None, one.council_id)]
        if election.kind not in BY_WARDS or not ours or not ward:
            return True
        return ward_key(ward) in {ward_key(one.name) for one in ours}

    def standing_since(self, election: Election, today: date) -> tuple[date, CandidateStatus]:
        """From when, and as what, those stand of whom a list says neither: by the statement of persons nominated."""
        published = [one for one in self._published if one.election_id == election.id]
        timetable = timetable_of(election, published)
        statement = timetable.event(STATEMENT) if timetable else None
        if statement is None or statement.date > today:
            return today, CandidateStatus.DECLARED
        return statement.date, CandidateStatus.NOMINATED

    def _answered(self, answer: str) -> Election:
        if not self._elections:
            raise Refusal(
                "No election is entered yet. Enter it first, then bring the list in.", field="poll_on"
            )
        wanted = same_body_key(answer)
        for one in self._elections:
            if same_body_key(election_name(one)) == wanted:
                return one
        raise Refusal(f"There is no election called {quoted(answer)} in this file.", field="poll_on")

    def _is_of(self, election: Election, draft: CandidateDraft) -> bool:
        """Whether the place of a row is that of the election, by its area or its council."""
        if draft.ballot is not None and draft.ballot.kind is ElectionKind.GLA:
            return True
        if draft.ballot is not None:
            places = draft.ballot.places
        elif election.kind in BY_WARDS:
            places = (draft.council,) if draft.council else ()
        else:
            places = (draft.ward,) if draft.ward else ()
        council = self._councils.get(election.council_id or 0, "")
        by_council = bool(council and places) and is_of_place(council, places[:1])
        if election.kind is ElectionKind.LOCAL_BY_ELECTION and len(places) > 1:
            return is_of_place(election.area, places)
        return by_council or is_of_place(election.area, places)
