"""The fifth schema: the MP's office, who took part, what came of it, follow-ups, referrals, letters and contacts.

The one follow-up that an engagement could have until now becomes the first of its follow-ups.
"""

from alembic import op
from sqlalchemy import DDL

from evenhand import shelf

CARRIED = """INSERT INTO follow_up (version, engagement_id, what, due_on, done_on, done)
    SELECT 1, id, follow_up, follow_up_by, follow_up_done_on, '' FROM engagement
    WHERE follow_up <> '' ORDER BY id"""
EMPTIED = """UPDATE engagement
    SET follow_up = '', follow_up_by = NULL, follow_up_done_on = NULL, version = version + 1
    WHERE follow_up <> ''"""


def upgrade() -> None:
    """Add the tables and rules, and carry follow-ups over."""
    _, *statements = shelf.read_text("schemas/0005_mp_relationship.sql").strip().split("\n\n")
    for statement in (*statements, CARRIED, EMPTIED):
        op.execute(DDL(statement.replace("%", "%%")))
