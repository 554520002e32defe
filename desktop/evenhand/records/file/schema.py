"""Laying out a new file: every table of the rows, the rules of the file, and the numbers that tell what it is."""

from sqlalchemy import Connection

from evenhand.records.file.header import APPLICATION_ID, SCHEMA
from evenhand.records.rows import Base
from evenhand.records.triggers import all_triggers


def lay_out(connection: Connection) -> None:
    """Make the newest schema in an empty file, within the transaction that is open."""
    Base.metadata.create_all(connection, checkfirst=False)
    for trigger in all_triggers():
        connection.exec_driver_sql(trigger.sql)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
