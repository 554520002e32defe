"""A motion before it is recorded: its words (PP7), who moves and seconds it, and when it was decided (PP2)."""

import re

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.room import Room
from evenhand.domain.meetings.room_rules import RoomRules
from evenhand.domain.publicity.screening.findings import Screened, TextFinding
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import TextVerdict
from evenhand.domain.words import quoted

OWN_OFFICES = re.compile(
    r"\b(?:co-?opt|elect|appoint|welcome|thank)\w*\b.+\b(?:chair|vice-chair|deputy|secretary|treasurer|member)\b",
    re.IGNORECASE | re.DOTALL,
)
OF_AN_OFFICE = frozenset(("endorses", "councillor-named", "mp-named", "former-mp-named", "politician-named"))
ENDS_A_SENTENCE = re.compile(r"[.!?…](?=\s)|\n")


@keeps("PP7")
def check_wording(wording: str, screened: Screened, worded_because: str) -> None:
    """Refuse a motion that takes a side, and one that names politics without a reason (PP7).

    Filling a seat or an office of the partnership itself is no campaign, whoever it is.

    Raises:
        Refusal: there are no words, they take a side, or a politician, party or election is named and nobody said why.
    """
    if not wording.strip():
        raise Refusal("Write down what was moved.", field="wording")
    found = concerns(wording, screened)
    for one in found:
        if one.verdict is TextVerdict.TAKES_A_SIDE:
            raise Refusal(
                f"{quoted(one.text)}: {one.says[0].lower()}{one.says[1:]}. A motion takes no side either "
                f"({one.clause}). Word it otherwise.",
                clause=one.clause,
                field="wording",
            )
    if found and not worded_because.strip():
        first = found[0]
        raise Refusal(
            f"{quoted(first.text)}: {first.says[0].lower()}{first.says[1:]}. Say why the motion may stand so, or word "
            "it otherwise.",
            clause=first.clause,
            field="worded_because",
        )


def concerns(wording: str, screened: Screened) -> tuple[TextFinding, ...]:
    """What was found in the words of a motion that concerns a clause."""
    return tuple(one for one in screened.findings if not fills_own_office(wording, one))


def fills_own_office(text: str, finding: TextFinding) -> bool:
    """Whether what was found stands in a sentence that fills a seat or an office of the partnership itself."""
    if finding.kind not in OF_AN_OFFICE:
        return False
    begins = max((one.end() for one in ENDS_A_SENTENCE.finditer(text, 0, finding.start)), default=0)
    ended = ENDS_A_SENTENCE.search(text, finding.end)
    return OWN_OFFICES.search(text[begins : ended.end() if ended else None]) is not None


@keeps("PP2")
def check_movers(moved_by_id: int | None, seconded_by_id: int | None, room: Room, rules: RoomRules) -> None:
    """Refuse a mover or seconder who was not there or had to leave, or is missing where the rule book wants both (PP2).

    Raises:
        Refusal: `field` is `moved_by_id` or `seconded_by_id`.
    """
    if moved_by_id is not None and moved_by_id == seconded_by_id:
        raise Refusal("Nobody seconds their own motion. Choose somebody else.", field="seconded_by_id")
    for field, person_id, deed in (
        ("moved_by_id", moved_by_id, "move"),
        ("seconded_by_id", seconded_by_id, "second"),
    ):
        if person_id is None:
            if rules.movers:
                says = f"The rule book wants a proposer and a seconder. Choose who {deed}s it."
                raise Refusal(says, field=field)
            continue
        _check_mover(room, person_id, deed, field)


def _check_mover(room: Room, person_id: int, deed: str, field: str) -> None:
    person = room.person(person_id)
    if person is not None and person.must_leave:
        says = f"Whoever must leave the room for an item cannot {deed} a motion in it. Choose somebody else."
        raise Refusal(says, clause="PP2", field=field)
    if room.recorded and (person is None or not person.here):
        raise Refusal(f"Somebody who is not in the room cannot {deed} a motion.", field=field)
