"""The letters to begin from, as they stand on the shelf."""

from functools import cache

from evenhand import shelf
from evenhand.domain.mp.letters import BLANK, LetterTemplate, template_from
from evenhand.domain.refusals import Refusal

SHELF = (
    "first-contact",
    "update",
    "invitation-walkabout",
    "invitation-opening",
    "invitation-awards",
    "thanks",
    "publicise-round",
    "facts",
    "referral",
    "welcome",
    "note-to-candidates",
)


@cache
def templates() -> tuple[LetterTemplate, ...]:
    """Every template, in the order in which a relationship mostly needs them."""
    return tuple(template_from(key, shelf.read_toml(f"letters/{key}.toml")) for key in SHELF)


def template_called(key: str) -> LetterTemplate:
    """One template by its key; the empty letter for none.

    Raises:
        Refusal: there is no such template.
    """
    found = next((one for one in (*templates(), BLANK) if one.key == key), None)
    if found is None:
        raise Refusal(f"There is no letter “{key}” to begin from.", field="template")
    return found
