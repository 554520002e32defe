"""The declaration of interests on paper: what a member declares, and what becomes of it (PP2)."""

from evenhand.domain.blank_forms.facts import FOR_THE_SECRETARY, BlankForm, FormPart, side_by_side, to_fill_in
from evenhand.domain.form_blocks import FormBlock, WriteField, WriteRow
from evenhand.domain.members.asked import DECLARATION, DECLARED, INTEREST, PUBLIC
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level

TITLE = "Declaration of interests"
INTERESTS_ON_A_SHEET = 3
LABELS = (
    ("For", "Every member"),
    ("When", "Once a year, and at any change"),
    ("Give it to", "The secretary"),
)
WHY = (
    "Everybody who sits on the partnership says what they, or people close to them, might gain or lose by what it "
    "decides. So a decision can be seen to be fair, and a member with an interest can step aside in time (PP2)."
)
WHO_SEES_IT = (
    "The secretary keeps what you write. The members of the partnership see what was declared. The register that "
    "anybody can read holds only what you mark “May be public”. The names of relatives and friends stand in "
    "confidential papers alone. You may ask at any time to see what is kept about you, and have it put right."
)


def interests_form(occasion: Occasion) -> BlankForm:
    """The form with room for three interests."""
    nothing, how = DECLARATION
    numbers = range(1, INTERESTS_ON_A_SHEET + 1)
    return BlankForm(
        occasion,
        Level.CONFIDENTIAL,
        TITLE,
        LABELS,
        (
            FormPart("Why this is asked", says=(WHY,)),
            FormPart("Who sees it", says=(WHO_SEES_IT,)),
            FormPart("Your declaration", (WriteRow((WriteField("Your name"),)), to_fill_in(nothing))),
            *(FormPart(f"Interest {number}", _interest()) for number in numbers),
            FormPart("Signature", (WriteRow((WriteField("Signed"), side_by_side(DECLARED).fields[0])),)),
            FormPart(FOR_THE_SECRETARY, (to_fill_in(how),)),
        ),
    )


def _interest() -> tuple[FormBlock, ...]:
    """One interest, field by field as on the screen."""
    kind, whose, relation, holder, body, what, starts, ends = INTEREST
    return (
        to_fill_in(kind),
        to_fill_in(whose),
        side_by_side(relation, holder),
        side_by_side(body, what),
        side_by_side(starts, ends),
        to_fill_in(PUBLIC),
    )
