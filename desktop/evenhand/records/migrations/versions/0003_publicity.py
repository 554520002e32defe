"""The third schema: versions, sign-offs and postings of public items, pictures, quotes; windows, cycles, aftermath.

The one sign-off that an item could have until now becomes the first of its sign-offs, about the words as they stand; an
item that went out is given the posting that tells so.
"""

import hashlib

from alembic import op
from sqlalchemy import DDL, Connection, text

from evenhand import shelf

TO_CARRY = """SELECT * FROM publicity_item
    WHERE signed_off_by_id IS NOT NULL AND signed_off_on IS NOT NULL
    OR status = 'published' AND published_on IS NOT NULL ORDER BY id"""
VERSION = """INSERT INTO item_version (version, item_id, number, title, text, kept_on, digest)
    VALUES (1, :item_id, 1, :title, :text, :kept_on, :digest) RETURNING id"""
SIGN_OFF = """INSERT INTO sign_off (version, item_id, version_id, person_id, decision, decided_on, how, reason)
    VALUES (1, :item_id, :version_id, :person_id, 'approve', :decided_on, 'in-person', :reason)"""
EMPTIED = """UPDATE publicity_item
    SET decision = '', signed_off_by_id = NULL, signed_off_on = NULL, version = version + 1
    WHERE signed_off_by_id IS NOT NULL AND signed_off_on IS NOT NULL"""
POSTING = """INSERT INTO posting (version, item_id, version_id, on_day, place, address)
    VALUES (1, :item_id, :version_id, :on_day, :place, '')"""


def upgrade() -> None:
    """Add the tables, and carry sign-offs and publication over to them."""
    _, *statements = shelf.read_text("schemas/0003_publicity.sql").strip().split("\n\n")
    for statement in statements:
        op.execute(DDL(statement.replace("%", "%%")))
    connection = op.get_bind()
    for item in connection.execute(text(TO_CARRY)).mappings().all():
        _carry_over(connection, dict(item))
    connection.execute(text(EMPTIED))


def _carry_over(connection: Connection, item: dict[str, object]) -> None:
    """One item's words as a version, with its sign-off and its posting where it has them."""
    words = f"{item['title']}\n\n{item['text']}"
    about = {
        "item_id": item["id"],
        "title": item["title"],
        "text": item["text"],
        "kept_on": item["signed_off_on"] or item["published_on"],
        "digest": hashlib.sha256(words.encode()).hexdigest(),
    }
    version_id = connection.execute(text(VERSION), about).scalar_one()
    if item["signed_off_by_id"] is not None and item["signed_off_on"] is not None:
        connection.execute(
            text(SIGN_OFF),
            {
                "item_id": item["id"],
                "version_id": version_id,
                "person_id": item["signed_off_by_id"],
                "decided_on": item["signed_off_on"],
                "reason": item["decision"],
            },
        )
    if item["status"] == "published" and item["published_on"] is not None:
        connection.execute(
            text(POSTING),
            {
                "item_id": item["id"],
                "version_id": version_id,
                "on_day": item["published_on"],
                "place": item["channel"],
            },
        )
