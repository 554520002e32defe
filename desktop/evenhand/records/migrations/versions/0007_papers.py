"""The seventh schema: what issued papers stood on, and which papers and copies are usual for a kind of meeting."""

from alembic import op
from sqlalchemy import DDL

from evenhand import shelf


def upgrade() -> None:
    """Add the tables and what holds them to their rules."""
    _, *statements = shelf.read_text("schemas/0007_papers.sql").strip().split("\n\n")
    for statement in statements:
        op.execute(DDL(statement.replace("%", "%%")))
