"""Taking away attached files that nothing points at any more.

It is done when a file is opened for writing: undo goes back no further than that, so nothing can want them again.
"""

from contextlib import suppress

from evenhand.records.file.connecting import value
from evenhand.records.file.driver import DRIVER
from evenhand.records.file.in_hand import FileInHand

UNUSED = """FROM stored_file WHERE digest NOT IN (
  SELECT digest FROM meeting_paper UNION SELECT digest FROM circulation
  UNION SELECT digest FROM engagement_link UNION SELECT digest FROM application_file
  UNION SELECT picture_digest FROM application_file UNION SELECT digest FROM party_evidence
  UNION SELECT digest FROM payment UNION SELECT digest FROM lto_assurance
) AND NOT EXISTS (SELECT 1 FROM rule_override r WHERE r.rule = 'party_list' AND instr(r.value, stored_file.digest))"""


def drop_unused_files(file: FileInHand) -> None:
    """Take away the bytes that nothing points at: no paper, engagement, application, payment or list of parties.

    Without any, nothing is written. Where the disk does not allow it they wait for the next time: nobody is kept from
    the file for that.
    """
    with file.bare() as connection, suppress(DRIVER.Error):
        if value(connection, f"SELECT EXISTS (SELECT 1 {UNUSED})"):
            connection.execute(f"DELETE {UNUSED}").fetchall()
