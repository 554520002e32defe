"""What a grant's return asks of whoever received it: the money, what it did, and the declaration (PP13)."""

from evenhand.domain.asked_fields import Answer, AskedField
from evenhand.domain.vocabulary import PublicityKind

NO_POLITICS = "The day on which somebody declared that none of the money went to party politics (PP13)."

RECEIVED = AskedField(
    key="received_on",
    label="Received on",
    answer=Answer.DAY,
    needed="Give the day on which the return came in.",
    office=True,
)
DECLARATION = (
    AskedField(
        key="no_politics_on",
        label="Declared on",
        answer=Answer.DAY,
        hint=NO_POLITICS,
        on_paper="I declare that none of the money went to party politics.",
    ),
    AskedField(
        key="declared_by",
        label="Declared by",
        hint="Without it the return is not complete.",
        on_paper="Name and signature. Without it the return is not complete.",
    ),
)
SPENT = AskedField(key="lines", label="Spent")
SPENT_LINE = (
    AskedField(key="what", label="On", needed="Say what the money was spent on."),
    AskedField(
        key="spent_pence",
        label="Spent",
        answer=Answer.MONEY,
        needed="Give what was spent, such as 187.00.",
    ),
    AskedField(key="receipts_seen", label="Receipts seen", answer=Answer.YES_NO, office=True),
)
UNSPENT = AskedField(
    key="unspent_pence",
    label="Unspent",
    answer=Answer.MONEY,
    hint=" ",
    on_paper="In pounds and pence: what is left of the grant.",
)
OUTCOME = (
    AskedField(key="people", label="People reached", answer=Answer.NUMBER, on_paper="How many; name nobody."),
    AskedField(key="says", label="What it did", answer=Answer.NOTES, lines=3),
)
PUBLICITY = AskedField(
    key="items",
    label="Publicity",
    hint="What is entered here stands in the publicity register, where its words are screened (PP4).",
    on_paper="What was printed or posted about the grant. Please add a copy of each, or write its words.",
)
PUBLICITY_ITEM = (
    AskedField(key="title", label="Title", needed="Give the item a title."),
    AskedField(key="kind", label="Kind", answer=Answer.CHOICE, values=PublicityKind),
    AskedField(
        key="text", label="Words", answer=Answer.NOTES, lines=5, hint="As they were printed or posted."
    ),
)
