"""Whoever asked for a paper is told of each page, and may call it off; the next paper is drawn as ever."""

import pytest

from evenhand.reports.pace import reach_page, told_of_pages


class NoLongerWanted(Exception):
    """Raised by who asked."""


def test_each_page_is_told_until_it_is_called_off():
    told: list[int] = []

    def reach() -> None:
        told.append(1)
        if len(told) == 2:
            raise NoLongerWanted

    with told_of_pages(reach):
        reach_page()
        with pytest.raises(NoLongerWanted):
            reach_page()
    assert len(told) == 2
    reach_page()
    assert len(told) == 2
