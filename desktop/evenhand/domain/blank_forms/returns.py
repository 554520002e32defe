"""The return of a grant on paper: what the money was spent on, what it did, and the declaration (PP13)."""

from evenhand.domain.blank_forms.facts import FOR_THE_SECRETARY, BlankForm, FormPart, side_by_side, to_fill_in
from evenhand.domain.form_blocks import WriteColumn, WriteField, WriteRow, WriteRows
from evenhand.domain.grants.asked import (
    DECLARATION,
    OUTCOME,
    PUBLICITY,
    PUBLICITY_ITEM,
    RECEIVED,
    SPENT,
    SPENT_LINE,
    UNSPENT,
)
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level

TITLE = "Grant return"
LABELS = (("For", "Whoever received a grant"), ("Give it to", "The secretary"))
WHY = "This says what your grant was spent on and what it did, and that none of it went to party politics (PP13)."
WHO_SEES_IT = (
    "The secretary and the members of the partnership read it. Keep the receipts: the secretary may ask to see them. "
    "Please name nobody who was helped; only how many is asked."
)
SPENT_ROWS, ITEM_ROWS = 8, 3


def return_form(occasion: Occasion) -> BlankForm:
    """The form with room for eight lines of spending."""
    return BlankForm(
        occasion,
        Level.BOARD,
        TITLE,
        LABELS,
        (
            FormPart("Why this is asked", says=(WHY,)),
            FormPart("Who sees it", says=(WHO_SEES_IT,)),
            FormPart("Your grant", (WriteRow((WriteField("Who received it"), WriteField("Reference"))),)),
            FormPart("The money", (_spent(), to_fill_in(UNSPENT))),
            FormPart("What came of it", (*(to_fill_in(one) for one in OUTCOME), _publicity())),
            FormPart("Declaration", (side_by_side(*DECLARATION),)),
            FormPart(FOR_THE_SECRETARY, (to_fill_in(RECEIVED),)),
        ),
    )


def _spent() -> WriteRows:
    """What was spent, line by line."""
    what, spent, receipts = SPENT_LINE
    columns = (
        WriteColumn(what.label, parts=5),
        WriteColumn(f"{spent.label}, £", parts=2),
        WriteColumn(receipts.label, parts=2, tick=True),
    )
    return WriteRows(SPENT.label, columns, SPENT_ROWS, "The secretary ticks the last column.")


def _publicity() -> WriteRows:
    """What was printed or posted about the grant."""
    title, kind, words = PUBLICITY_ITEM
    columns = (WriteColumn(title.label, 2), WriteColumn(kind.label), WriteColumn(words.label, 3))
    return WriteRows(PUBLICITY.label, columns, ITEM_ROWS, PUBLICITY.paper_hint)
