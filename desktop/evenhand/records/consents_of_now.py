"""What may be printed follows the consents of today, also in a paper that tells what was known on an earlier day.

Somebody who has since said no is not named, quoted or pictured again because the file once knew that they had agreed.
Where the answer of then and that of now differ, the stricter one stands; what is no longer in the file has no consent.
"""

from typing import Any, cast

from sqlalchemy import Column, Connection, RowMapping, Table, delete, insert, select, update

from evenhand.domain.publicity.vocabulary import Permission
from evenhand.records.rows.members import ContactConsentRow, PersonRow
from evenhand.records.rows.mp_record import QuoteScopeRow
from evenhand.records.rows.publicity_record import PictureSubjectRow, QuoteRow

PEOPLE = cast(Table, PersonRow.__table__)
CONTACTS = cast(Table, ContactConsentRow.__table__)
QUOTES = cast(Table, QuoteRow.__table__)
SCOPES = cast(Table, QuoteScopeRow.__table__)
SUBJECTS = cast(Table, PictureSubjectRow.__table__)
STRICTNESS = {Permission.GIVEN: 0, Permission.ASKED: 1, Permission.NOT_ASKED: 1, Permission.REFUSED: 2}

Rows = dict[int, RowMapping]


def lay_over(file: Connection, copy: Connection) -> None:
    """Let no consent stand in a copy of the file gone back to an earlier day that does not stand in the file now."""
    _names(_rows(file, PEOPLE), copy)
    _permissions(_rows(file, QUOTES), copy, QUOTES, QUOTES.c.permission_on)
    _permissions(_rows(file, SUBJECTS), copy, SUBJECTS, SUBJECTS.c.asked_on)
    _scopes(_rows(file, SCOPES), copy)
    _contacts(_rows(file, CONTACTS), copy)


def _rows(connection: Connection, table: Table) -> Rows:
    return {row["id"]: row for row in connection.execute(select(table)).mappings()}


def _names(now: Rows, copy: Connection) -> None:
    for key, then in _rows(copy, PEOPLE).items():
        if then["name_may_be_printed"] and not (key in now and now[key]["name_may_be_printed"]):
            _set(copy, PEOPLE, key, name_may_be_printed=False)


def _permissions(now: Rows, copy: Connection, table: Table, day: Column[Any]) -> None:
    for key, then in _rows(copy, table).items():
        permission = now[key]["permission"] if key in now else Permission.NOT_ASKED
        if STRICTNESS[permission] > STRICTNESS[then["permission"]]:
            on = now[key][day.name] if key in now else None
            _set(copy, table, key, permission=permission, **{day.name: on})


def _scopes(now: Rows, copy: Connection) -> None:
    """A permission is for what it is for now."""
    quotes = _rows(copy, QUOTES)
    there = {row["quote_id"] for row in _rows(copy, SCOPES).values()}
    for row in now.values():
        quote, of_now = row["quote_id"], {"scope": row["scope"], "until": row["until"]}
        if quote in there:
            copy.execute(update(SCOPES).where(SCOPES.c.quote_id == quote).values(of_now))
        elif quote in quotes:
            copy.execute(insert(SCOPES).values(quote_id=quote, version=row["version"], **of_now))


def _contacts(now: Rows, copy: Connection) -> None:
    """A consent taken back since is as if it had never been given; one cut short ends on its new day."""
    for key, then in _rows(copy, CONTACTS).items():
        if key not in now or (now[key]["withdrawn_on"] and not then["withdrawn_on"]):
            copy.execute(delete(CONTACTS).where(CONTACTS.c.id == key))
        elif now[key]["until"] and (then["until"] is None or now[key]["until"] < then["until"]):
            _set(copy, CONTACTS, key, until=now[key]["until"])


def _set(copy: Connection, table: Table, key: int, **values: Any) -> None:
    copy.execute(update(table).where(table.c.id == key).values(values))
