"""Public copies name alike whoever is publicly nominated."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.papers import even_handedness
from tests.shared_sample import a_copy_opened

PUBLIC = papers.PaperOrder(
    paper="even-handedness",
    as_at=date(2026, 4, 14),
    printed_at=datetime(2026, 4, 14, 9),  # noqa: DTZ001  the clock on the wall
    level=Level.PUBLIC,
)


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Iterator[Partnership]:
    partnership = a_copy_opened(sample_file, tmp_path)
    yield partnership
    partnership.close()


@pytest.mark.clause("PP7")
def test_a_public_ledger_names_the_candidates_whom_everybody_knows_of(sample: Partnership) -> None:
    with sample.reading() as session:
        public, board = (
            even_handedness.compile_report(session, replace(PUBLIC, level=level))
            for level in (Level.PUBLIC, Level.BOARD)
        )
    assert public.ledger == board.ledger
    assert {"Lena Fairbrother", "Graham Oduya"} <= {one.name for one in public.ledger.lines}
