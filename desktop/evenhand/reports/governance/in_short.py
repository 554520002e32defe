"""The governance report in short, which is its edition on one page in large print: the same words on one sheet."""

from evenhand.reports.governance.one_page import EDITIONS

blocks, digits, draw = EDITIONS.blocks_in_short, EDITIONS.digits_in_short, EDITIONS.draw_in_short
