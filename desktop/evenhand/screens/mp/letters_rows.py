"""The letter book of a relationship as rows: drafts first, then what was sent, by year, latest first."""

from datetime import date

from evenhand.domain.mp.letters import title_of
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.mp.vocabulary import LetterState
from evenhand.domain.words import say_day
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow

DRAFTS = "Drafts"


def letters_of(as_at: AsAt, mp_id: int) -> list[Letter]:
    """The letters to somebody, and those to who stands and has no relationship of their own; drafts first."""
    own = [
        one
        for one in as_at.kept.beside.letters
        if one.mp_id in (mp_id, None) and as_at.has_come(one.sent_on or one.written_on)
    ]
    return sorted(own, key=_when, reverse=True)


def letter_rows(as_at: AsAt, mp_id: int) -> list[ListRow]:
    """The rows of a day."""
    return [_row(one, as_at, mp_id) for one in letters_of(as_at, mp_id)]


def reply_of(letter: Letter, as_at: AsAt) -> tuple[bool, date | None]:
    """Whether a letter waits for a reply on the day looked at, and when one came by then."""
    detail = as_at.kept.beside.details.get(letter.engagement_id or 0)
    if detail is None or letter.state is LetterState.DRAFT:
        return False, None
    on = detail.replied_on
    replied = on if on is not None and as_at.has_come(on) else None
    return detail.reply_wanted and replied is None, replied


def _row(one: Letter, as_at: AsAt, mp_id: int) -> ListRow:
    draft = one.state is LetterState.DRAFT
    waits, replied = reply_of(one, as_at)
    to = "" if one.mp_id == mp_id else as_at.kept.people[one.person_id].name
    day = say_day(one.sent_on or one.written_on)
    return ListRow(
        one.id,
        title_of(one),
        DOT.join(filter(None, (f"begun {day}" if draft else day, to, one.goes_by.label.lower()))),
        reason="no reply yet" if waits else f"reply {say_day(replied)}" if replied else "",
        mark=Mark.DUE if waits else None,
        mark_says="Waits for a reply" if waits else "",
        group=DRAFTS if draft else str((one.sent_on or one.written_on).year),
        kinds=frozenset((one.state,)),
        finds=f"{one.body} {one.address}",
        strong_reason=waits,
    )


def _when(one: Letter) -> tuple[bool, date, int]:
    return one.state is LetterState.DRAFT, one.sent_on or one.written_on, one.id
