"""The fourth schema: agendas and replies, papers, what happens in the room, votes, written decisions, minutes.

Meetings and decisions of before keep what they have; nothing is made up about what was not recorded then.
"""

from alembic import op
from sqlalchemy import DDL

from evenhand import shelf


def upgrade() -> None:
    """Add the tables and the rules that keep approved minutes."""
    _, *statements = shelf.read_text("schemas/0004_meetings.sql").strip().split("\n\n")
    for statement in statements:
        op.execute(DDL(statement.replace("%", "%%")))
