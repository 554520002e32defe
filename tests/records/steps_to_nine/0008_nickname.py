"""A seventh schema with one column more."""  # noqa: N999

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Add the column."""
    op.add_column("council", sa.Column("nickname", sa.String(), nullable=False, server_default=""))
