"""The second schema: consents, role statements, interests, groups, reviews, actions; redaction of the journal."""

from alembic import op
from sqlalchemy import DDL

from evenhand import shelf


def upgrade() -> None:
    """Add the tables, and let words be taken out of the journal for the law's sake where that is written down."""
    _, *statements = shelf.read_text("schemas/0002_members.sql").strip().split("\n\n")
    for statement in statements:
        op.execute(DDL(statement.replace("%", "%%")))
