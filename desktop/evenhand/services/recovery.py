"""The sheet for the sealed envelope, made at the moment a passphrase is chosen and kept nowhere."""

from datetime import date

from evenhand.domain.partnership.recovery import RecoverySheet
from evenhand.records.unit_of_work import Partnership
from evenhand.services.partnership import identity


def recovery_sheet(partnership: Partnership, passphrase: str, today: date) -> bytes:
    """The sheet for the open file as a PDF."""
    from evenhand.reports import recovery_sheet as paper  # ReportLab is slow to load
    from evenhand.reports.look import Look

    sheet = RecoverySheet(identity(partnership).name, partnership.path.name, passphrase, today)
    return paper.draw(sheet, Look.standard())
