"""How the words of a command are read, and what is said where they cannot be: plainly, with the nearest there is.

Wrong usage tells how the command is written in a line, what is wrong in another, and ends with 2; nothing was done.
"""

import argparse
import re
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from evenhand.domain.refusals import Refusal
from evenhand.domain.words import parse_day, say_list

WRONG_USAGE = 2
NEAR = 0.6
"""How like a word must be to one that there is, to be taken for it misspelt."""
MISSING, UNKNOWN, NAMED = "the following arguments are required: ", "unrecognized arguments: ", "argument "
VALUES_EXPECTED, VALUE_MISSING = "expected ", "nothing follows it. Give its value."
CHOICE = re.compile(r"argument COMMAND: invalid choice: ['\"](?P<word>.*)['\"] \(")


class HouseParser(argparse.ArgumentParser):
    """A parser that says in plain words what is wrong, and takes no option twice."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.register("action", None, Once)
        self.register("action", "store", Once)

    def error(self, message: str) -> NoReturn:
        """Tell how the command is written and what is wrong, and end."""
        self.print_usage(sys.stderr)
        self.exit(
            WRONG_USAGE,
            f"evenhand: {self._said(message)} Nothing was done. “{self.prog} --help” tells more.\n",
        )

    def _said(self, message: str) -> str:
        """What is wrong, without the words of programmers."""
        if message.startswith(MISSING):
            missing = message.removeprefix(MISSING).split(", ")
            return f"{say_list(missing)} {'is' if len(missing) == 1 else 'are'} missing."
        if message.startswith(UNKNOWN):
            word, *_ = message.removeprefix(UNKNOWN).split()
            return f"“{word}” means nothing here.{nearest(word, self._known())}"
        if wrong := CHOICE.match(message):
            return f"There is no command “{wrong['word']}”.{nearest(wrong['word'], self._known())}"
        named, _, said = message.removeprefix(NAMED).partition(": ")
        if not message.startswith(NAMED):
            said = message
        elif named.startswith("-"):
            said = f"{named}: {VALUE_MISSING if said.startswith(VALUES_EXPECTED) else said}"
        return f"{said[0].upper()}{said[1:]}{'' if said.endswith(('.', '?')) else '.'}"

    def _known(self) -> list[str]:
        """Every option of this command, and every command below it with its own."""
        return list(_words_of(self))


class Once(argparse.Action):
    """A value that may be given once: of two, nobody could tell which was meant."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Keep the value."""
        if option_string is not None:
            given: frozenset[str] = getattr(namespace, "given", frozenset())
            if self.dest in given:
                raise argparse.ArgumentError(None, f"{option_string} is given twice. Give it once.")
            namespace.given = given | {self.dest}
        setattr(namespace, self.dest, values)


def one_of(what: str, words: Collection[str]) -> Callable[[str], str]:
    """What reads a word that must be one of several; of any other it says the nearest, or all where there are few."""

    def read(text: str) -> str:
        if text in words:
            return text
        raise argparse.ArgumentTypeError(
            f"There is no {what} “{text}”.{nearest(text, words) or _all_of(words)}"
        )

    return read


def nearest(text: str, words: Collection[str]) -> str:
    """A question whether the nearest of several words was meant; empty where none is near."""
    near = get_close_matches(text.casefold(), words, n=1, cutoff=NEAR)
    return f" Did you mean “{near[0]}”?" if near else ""


def _all_of(words: Collection[str]) -> str:
    return f" Give one of these: {', '.join(words)}."


def day(text: str) -> date:
    """A day as a person writes it."""
    try:
        return parse_day(text)
    except Refusal as refusal:
        raise argparse.ArgumentTypeError(refusal.says) from None


def key(text: str) -> int:
    """The id of a record, as lists show it."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” is no id. Give a number that “evenhand list” shows.")
    return int(text)


def keys(text: str) -> tuple[int, ...]:
    """Ids with commas between them, each once and in the order given: 4,9,12."""
    parts = text.split(",")
    if not all(one.strip().isdecimal() for one in parts):
        raise argparse.ArgumentTypeError(f"“{text}” is no list of ids. Give ids like 4,9,12.")
    return tuple(dict.fromkeys(int(one) for one in parts))


def place(text: str) -> Path:
    """Where a file or folder is; a name of no letters would be the folder one stands in."""
    if not text.strip():
        raise argparse.ArgumentTypeError("The name is empty. Give the name of a file or folder.")
    return Path(text)


def _words_of(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  argparse has no public list
        yield from action.option_strings
        below: Any = action.choices or {}
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
            yield from below
            for command in below.values():
                yield from _words_of(command)
