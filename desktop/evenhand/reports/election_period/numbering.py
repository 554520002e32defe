"""The numbers of the sections and tables that an edition of the election-period report has at different places."""

from dataclasses import dataclass

from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport

CHECKLIST = 8
HOLD_LIST, ACTIVITIES, TASKS = 3, 4, 5
HELD_BACK = 4


@dataclass(frozen=True, slots=True)
class Numbers:
    """Section and table of the log and of the hustings, and the section of the draft minute."""

    log: int
    log_table: int
    hustings: int
    hustings_table: int
    minute: int

    @classmethod
    def of(cls, report: ElectionPeriodReport) -> "Numbers":
        """The numbers in the edition of a report, the same at every level and in every size."""
        during = report.edition is Edition.DURING
        after = report.edition is Edition.AFTER
        hustings = CHECKLIST + 1 + during
        minute = hustings + bool(report.hustings) if report.is_held else 5
        return cls(
            log=6 if after else CHECKLIST + 1,
            log_table=3 if after else TASKS + 1,
            hustings=hustings,
            hustings_table=TASKS + 1 + during,
            minute=minute,
        )
