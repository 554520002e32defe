"""The year planner on paper: the elections of the year, two half-years to hang side by side, and every day in order.

Section, table and figure numbers are the same at every level and in every size of print.
"""

from evenhand.domain.elections.planner import YearPlanner
from evenhand.domain.occasion import front
from evenhand.domain.papers import Paper
from evenhand.domain.words import MONTHS
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.year_planner.in_short import short_section
from evenhand.reports.year_planner.listed import listed_section
from evenhand.reports.year_planner.wall import wall_section


def blocks(planner: YearPlanner) -> Paper:
    """The planner as neutral blocks; it holds what its level may see and nothing else."""
    first, last = planner.months[0], planner.months[-1]
    year = f"{MONTHS[first.month - 1]} {first.year} to {MONTHS[last.month - 1]} {last.year}"
    head = front(planner.occasion, planner.level, "Year planner", year)
    return Paper(head, (short_section(planner), wall_section(planner), listed_section(planner)))


def draw(planner: YearPlanner, look: Look) -> bytes:
    """The planner as a PDF."""
    return print_paper(blocks(planner), look)
