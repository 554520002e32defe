"""A room in which the board votes: who is there with a vote, the quorum, and who decides a tie.

The whole board is one such room, and every meeting that was held is another, under the rules of its day.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.meetings.facts import Attendance, Meeting
from evenhand.domain.meetings.room_rules import ALL_MEMBERS
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.power import CastingVote, Game
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.partnership.sitting import held_between
from evenhand.domain.vocabulary import BOARD_MEETINGS, Office, Presence

HOLDERS = {"chair": Office.CHAIR, "deputy": Office.VICE_CHAIR}


@dataclass(frozen=True, slots=True)
class VotingRoom:
    """Everybody there with a vote, the quorum (None where none is set), and who may decide a tie.

    `casting` is empty where a tie falls, and holds several people where any of them may be in the chair; `held_on` is
    the day of a meeting, None for the whole board. `among` is how many voting members there are where the majority is
    counted among all of them, None where it is counted among those who are there.
    """

    voters: frozenset[int]
    quorum: int | None
    casting: frozenset[int]
    held_on: date | None = None
    among: int | None = None

    def size(self, people: frozenset[int]) -> int:
        """How many of these people are there with a vote."""
        return len(self.voters & people)

    def game(self, people: frozenset[int]) -> Game:
        """The vote in this room as it stands for these people voting as one."""
        return Game(len(self.voters), self.quorum, self._casting_vote(people), self.among)

    def _casting_vote(self, people: frozenset[int]) -> CastingVote | None:
        """The casting vote; where several may hold it and one of them is among these people, it is taken as theirs."""
        if not self.casting:
            return None
        inside = self.casting & people
        return CastingVote(in_bloc=bool(inside), votes=bool((inside or self.casting) & self.voters))


def whole_board(directory: Directory, book: RuleBook, day: date) -> VotingRoom:
    """The room with every voting member of a day in it."""
    voters = frozenset(seat.person.id for seat in directory.voting_on(day))
    among = len(voters) if book.words("majority") == ALL_MEMBERS else None
    return VotingRoom(voters, book.quorum_of(len(voters)), _holders(directory, book, day), among=among)


def rooms_held(
    directory: Directory,
    meetings: Iterable[Meeting],
    attendances: Iterable[Attendance],
    book_on: Callable[[date], RuleBook],
    period: tuple[date, date],
) -> list[VotingRoom]:
    """The meetings of the board held from the first to the last day of a period where attendance was written down."""
    present: dict[int, set[int]] = {}
    for one in attendances:
        if one.presence is Presence.PRESENT:
            present.setdefault(one.meeting_id, set()).add(one.person_id)
    return [
        _room(directory, meeting, frozenset(present[meeting.id]), book_on(meeting.held_on))
        for meeting in held_between(meetings, *period)
        if meeting.kind in BOARD_MEETINGS and meeting.id in present
    ]


def _room(directory: Directory, meeting: Meeting, present: frozenset[int], book: RuleBook) -> VotingRoom:
    """The room of a meeting; whoever chaired it was there, and has the casting vote where that is the chair's."""
    day, chaired = meeting.held_on, frozenset(filter(None, [meeting.chaired_by_id]))
    board, there = whole_board(directory, book, day), present | chaired
    casting = board.casting & there
    if chaired and book["casting_vote"].value == "chair":
        casting = chaired
    return VotingRoom(board.voters & there, board.quorum, casting, day, board.among)


def _holders(directory: Directory, book: RuleBook, day: date) -> frozenset[int]:
    office = HOLDERS.get(str(book["casting_vote"].value))
    return frozenset(person.id for person in directory.holders(office, day)) if office else frozenset()
