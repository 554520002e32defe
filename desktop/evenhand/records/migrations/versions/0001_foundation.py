"""The first schema: everything that the two reports stand on, the journal, and the rules that the file keeps."""

from alembic import op
from sqlalchemy import DDL

from evenhand import shelf


def upgrade() -> None:
    """Lay out the first schema in an empty file."""
    _, *statements = shelf.read_text("schemas/0001_foundation.sql").strip().split("\n\n")
    for statement in statements:
        op.execute(DDL(statement.replace("%", "%%")))
