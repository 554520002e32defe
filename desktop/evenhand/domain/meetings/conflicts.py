"""What an interest in an item, or in a decision between meetings, asks of the member who has it (PP2).

The rule book and the record each say how far somebody stands back; the stricter of the two holds.
"""

from collections.abc import Iterable, Mapping

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.record_facts import DeclaredInterest, WrittenInterest
from evenhand.domain.meetings.room_rules import RoomRules
from evenhand.domain.meetings.vocabulary import ConflictHandling

STRICTNESS = tuple(ConflictHandling)


def stricter(one: ConflictHandling, other: ConflictHandling | None) -> ConflictHandling:
    """The one of two ways of handling that stands back further."""
    return one if other is None else max(one, other, key=STRICTNESS.index)


@keeps("PP2")
def standing_back(
    declared: Iterable[DeclaredInterest], item_id: int | None, rules: RoomRules
) -> Mapping[int, ConflictHandling]:
    """How far each person with an interest in an item stands back, by the key of the person (PP2)."""
    found: dict[int, ConflictHandling] = {}
    for one in declared:
        if item_id is not None and one.item_id == item_id:
            found[one.person_id] = stricter(stricter(one.handling, rules.handling), found.get(one.person_id))
    return found


@keeps("PP2")
def standing_back_in_writing(
    declared: Iterable[WrittenInterest], handling: ConflictHandling | None
) -> Mapping[int, ConflictHandling]:
    """How far each person with an interest in a decision in writing stands back, by their key (PP2)."""
    found: dict[int, ConflictHandling] = {}
    for one in declared:
        found[one.person_id] = stricter(stricter(one.handling, handling), found.get(one.person_id))
    return found


@keeps("PP2")
def not_asked(declared: Iterable[WrittenInterest], handling: ConflictHandling | None) -> frozenset[int]:
    """Whom their interest keeps from answering: all but those who may declare it and take part (PP2)."""
    back = standing_back_in_writing(declared, handling)
    return frozenset(person for person, how in back.items() if how is not ConflictHandling.DECLARED)


def is_otherwise(one: DeclaredInterest, rules: RoomRules) -> bool:
    """Whether an interest was handled less strictly than the rule book of the day says."""
    return rules.handling is not None and stricter(one.handling, rules.handling) is not one.handling
