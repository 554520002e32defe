"""One row of a list of candidates: who stands, with which party as declared, where, and what became of it.

Democracy Club's form and a list typed by hand are read alike: the former says in the number of the ballot what the
latter leaves to an answer.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.importing.ballots import Ballot, read_ballot
from evenhand.domain.importing.cells import Cells
from evenhand.domain.importing.names import read_name
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import CandidateStatus
from evenhand.domain.words import parse_day, say_day

OURS, ALL = "ours", "all"
# As statements of persons nominated have it: the surname first, in capitals, and no comma behind it.
SURNAME_FIRST = re.compile(r"((?:[A-Z][A-Z'’-]+ )+)(?=\S*[a-z])(.+)")
SAY_STATUS = "Write declared, nominated, withdrawn, elected or not elected."


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateDraft:
    """A candidate as read; what the list does not say is None or empty.

    `answered` names the election that was given as an answer; `everybody` says that other wards come in as well.
    """

    number: int
    name: str
    party: str
    ward: str
    council: str
    ballot: Ballot | None
    poll_on: date | None
    answered: str
    status: CandidateStatus | None
    since: date | None
    everybody: bool = False


def read_candidate(cells: Cells, answers: Mapping[str, str]) -> CandidateDraft | None:
    """Read one row, None where something in it stands in the way."""
    name = _name(cells.text("name") or f"{cells.text('first_name')} {cells.text('surname')}")
    if not name:
        cells.reading.refuse(cells.column("name"), "The name is missing.")
    ballot = _ballot(cells)
    poll_on = ballot.poll_on if ballot else cells.day("poll_on")
    if poll_on is None:
        cells.reading.gaps.add("election")
    status, since = _status(cells), cells.day("since")
    if since is None:
        cells.reading.gaps.add("since")
        since = parse_day(answers["since"], field="since") if answers.get("since") else None
    if cells.reading.problems:
        return None
    return CandidateDraft(
        number=cells.line.number,
        name=name,
        party=cells.text("party"),
        ward=cells.text("ward"),
        council=cells.text("council"),
        ballot=ballot,
        poll_on=poll_on,
        answered="" if poll_on else answers.get("election", ""),
        status=status,
        since=since,
        everybody=answers.get("whose") == ALL,
    )


def candidate_values(draft: CandidateDraft) -> tuple[tuple[str, str], ...]:
    """What was read, label by label."""
    said = [
        ("Name", draft.name),
        ("Party as declared", draft.party),
        ("Ward", draft.ward),
        ("Council", draft.council),
        ("Polling day", say_day(draft.poll_on) if draft.poll_on else ""),
        ("Status", draft.status.label if draft.status else ""),
        ("Public since", say_day(draft.since) if draft.since else ""),
    ]
    return tuple((label, text) for label, text in said if text)


def _name(text: str) -> str:
    """A name in the order in which it is said."""
    if found := SURNAME_FIRST.fullmatch(text.strip()):
        text = f"{found[1].strip()}, {found[2]}"
    return read_name(text).name


def _ballot(cells: Cells) -> Ballot | None:
    """The ballot by its number, the election by its number where the list has no ballots."""
    for field in ("ballot", "election"):
        if text := cells.text(field):
            try:
                return read_ballot(text)
            except Refusal as refusal:
                cells.reading.refuse(cells.column(field), refusal.says)
                return None
    return None


def _status(cells: Cells) -> CandidateStatus | None:
    """The result where there is one, else what is said of the candidacy."""
    words = cells.lexicon.standing
    return cells.coded("elected", words, "Write yes or no.") or cells.coded("status", words, SAY_STATUS)
