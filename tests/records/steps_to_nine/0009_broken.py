"""An eighth schema whose step fails after it has begun."""  # noqa: N999

from alembic import op


def upgrade() -> None:
    """Rename a table, then fail."""
    op.rename_table("council", "authority")
    op.execute("INSERT INTO ward (version, council_id, name) VALUES (1, 9, 'of no council')")
