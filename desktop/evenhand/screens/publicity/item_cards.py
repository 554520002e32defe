"""The findings about a public item as cards: those of its words, then of its day, then what else is to be noticed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from evenhand.domain.elections.sweep import Collision
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import say_long_day
from evenhand.screens.plain_room.answers import STATUSES
from evenhand.screens.publicity.cards import CardFacts
from evenhand.screens.publicity.item_book import ItemBook
from evenhand.screens.widgets.chips import STATUS_OF
from evenhand.screens.widgets.marked_spots import VERDICTS

if TYPE_CHECKING:
    from evenhand.domain.publicity.screening.findings import TextFinding

INSIDE = "Goes out inside an election window"
MAY_BE_INSIDE = "May go out inside an election window"


def cards_of(book: ItemBook, key: int, findings: "Sequence[TextFinding]") -> list[CardFacts]:
    """The cards of an item whose words have these findings."""
    cards = [_card(place, one) for place, one in enumerate(findings)]
    cards += [_of_title(one) for one in book.found_in_title(key).findings]
    collision = book.collisions.get(f"publicity_item:{key}")
    if collision is not None and collision.answer is not Answer.GO_AHEAD:
        cards.append(_of_day(collision))
    return cards + [_noticed(one) for one in book.noticed_about(key)]


def _card(place: int, finding: "TextFinding") -> CardFacts:
    return CardFacts(
        VERDICTS[finding.verdict],
        finding.says.rstrip("."),
        finding.why,
        (finding.clause,) if finding.clause else (),
        finding.suggestion,
        finding.text,
        place,
    )


def _of_title(finding: "TextFinding") -> CardFacts:
    card = _card(-1, finding)
    return replace(card, title=f"In the title: {card.title[:1].lower()}{card.title[1:]}", wording="")


def _noticed(finding: Finding) -> CardFacts:
    why = " ".join(f"{one.rstrip('.')}." for one in (finding.evidence, finding.next_step) if one)
    return CardFacts(STATUS_OF[finding.severity], finding.says.rstrip("."), why, (finding.clause,))


def _of_day(collision: Collision) -> CardFacts:
    planned = f"Planned for {say_long_day(collision.item.day)}."
    title = INSIDE if collision.certain else MAY_BE_INSIDE
    return CardFacts(
        STATUSES[collision.answer],
        title,
        f"{planned} {collision.what_to_do}.",
        collision.clauses[:1] or ("PP5",),
    )
