"""The terms in Parliament as dissolutions leave them, whether or not anybody has ended them in the record yet."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.seat import dissolved
from evenhand.records.reading.facts import all_of
from evenhand.services.as_published import without_parliament
from evenhand.services.elections import Elections, read_elections


@keeps("MP1")
def terms_known(session: Session, day: date, read: Elections | None = None) -> tuple[MpTerm, ...]:
    """The terms as the dissolutions that were public and had come by a day leave them, recorded or not (MP1).

    `read` are the elections, where they have been read already.
    """
    return _terms(session, day, last=day, read=read)


@keeps("MP1")
def terms_ahead(session: Session, today: date) -> tuple[MpTerm, ...]:
    """The same as far ahead as is known: a dissolution that is public but still to come ends them on its day (MP1)."""
    return _terms(session, today, last=date.max)


def _terms(
    session: Session, public_by: date, *, last: date, read: Elections | None = None
) -> tuple[MpTerm, ...]:
    terms = tuple(all_of(session, MpTerm, order="starts"))
    for spell in without_parliament(read or read_elections(session), public_by) if terms else ():
        if spell.starts <= last:
            terms = dissolved(terms, spell.starts)
    return terms
