"""The command that reads a public text for politicians, parties and elections (PP4, PP7)."""

import sys
from argparse import Namespace
from pathlib import Path

from evenhand.app.clock import now
from evenhand.app.commands.opening import opened
from evenhand.app.commands.questions import print_json
from evenhand.domain.publicity.screening.findings import Screened, TextFinding
from evenhand.domain.refusals import Trouble
from evenhand.exchange.texts import read_text_of
from evenhand.services.screening import as_json, screen_alone, screen_for

STANDARD_INPUT = Path("-")


def screen(given: Namespace) -> int:
    """Print what a text says of politicians, parties and elections, and whether it takes a side."""
    text = _text_of(given.path)
    screened = _screened(given, text)
    if given.json:
        print_json(as_json(screened))
        return 0
    print(screened.verdict.label)
    for finding in screened.findings:
        print(_said(finding, text))
    return 0


def _screened(given: Namespace, text: str) -> Screened:
    """The text as read with the people of a file, or without any."""
    if given.partnership is None:
        return screen_alone(text)
    day = given.on or now().date()
    with opened(given.partnership, given.passphrase_file) as partnership, partnership.reading() as session:
        return screen_for(session, text, day)


def _text_of(path: Path) -> str:
    """The words of a file, or of standard input for "-".

    Raises:
        Trouble: it cannot be read.
    """
    if path != STANDARD_INPUT:
        return read_text_of(path).whole
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Trouble("What came in is not text in UTF-8. Nothing was read.") from None


def _said(finding: TextFinding, text: str) -> str:
    """A finding in a terminal: its line of the text, the words, what they do, why, and other words for them."""
    line = text.count("\n", 0, finding.start) + 1
    lines = [
        f"{line}: {_on_one_line(finding.text)}",
        f"   {finding.verdict.label} ({finding.clause}). {finding.says}. {finding.why}",
    ]
    if finding.suggestion:
        lines.append(f"   Neutral wording: {_on_one_line(finding.suggestion)}")
    return "\n".join(lines)


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
