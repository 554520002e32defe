"""The rules this board works by: each rule that has a value, what it says and where it comes from."""

from evenhand.domain.papers import Block, Column, Listing, Paragraph, Section, Subheading, Table, strong, text
from evenhand.domain.partnership.rules_in_force import RuleLine, RulesInForce
from evenhand.domain.words import say_count, say_day
from evenhand.reports.cells import cells
from evenhand.reports.wording import how_many, opening

SHORT_VALUE = 14


def rules_section(rules: RulesInForce, *, number: int, table: int) -> Section:
    """What the rule book is, which marks give no verdict yet, the table of rules, and those that are not set."""
    return Section(
        number,
        "The rules this board works by",
        (
            Paragraph(f"{number}.1", text(_in_a_sentence(rules))),
            Paragraph(f"{number}.2", text(_marks(rules))),
            *_listed_marks(rules),
            _table(rules, table),
            *_in_words(rules),
            Paragraph(f"{number}.3", text(_not_set(rules))),
            *_listed_not_set(rules),
        ),
        "Guidance: PP2, PP8, PP10",
    )


def _in_a_sentence(rules: RulesInForce) -> str:
    own = how_many(rules.own, "of them is", "of them are") if rules.own else "none of them is"
    return (
        f"The board works by the rule book of {rules.book}, as it stood on {say_day(rules.as_at)}. "
        f"{opening(say_count(len(rules.lines), 'rule'))} of it "
        f"{'has' if len(rules.lines) == 1 else 'have'} a value; {own} the partnership’s own."
    )


def _marks(rules: RulesInForce) -> str:
    """How many marks are only suggested, by whom, and what that means; a list below names them."""
    waiting = len(_only_suggested(rules))
    if waiting:
        marks = how_many(waiting, "mark is", "marks are")
        return (
            f"{opening(marks)} suggested by Evenhand, not by the guidance, and not adopted by the board. "
            f"{'It gives' if waiting == 1 else 'They give'} figures in this report and no verdict:"
        )
    if rules.without_verdict:
        return "A mark that the table says was not minuted gives figures in this report and no verdict."
    if any(line.suggested for line in rules.lines):
        return "Every mark for looking again was adopted by a minuted decision of the board."
    return "The rule book holds no mark for looking again."


def _only_suggested(rules: RulesInForce) -> list[RuleLine]:
    """The marks that are Evenhand's alone; where the partnership set one itself, the table says how."""
    return [line for line in rules.lines if line.suggested and not line.own]


def _listed_marks(rules: RulesInForce) -> tuple[Block, ...]:
    items = [text(f"{_set(_named(line))}: {_together(line.value)}") for line in _only_suggested(rules)]
    return (Listing(tuple(items)),) if items else ()


def _not_set(rules: RulesInForce) -> str:
    count = sum(len(one.labels) for one in rules.not_set)
    if not count:
        return "Every rule of the book is set."
    verb = "is" if count == 1 else "are"
    return f"{opening(say_count(count, 'rule'))} of the book {verb} not set, and nothing is judged by what is not set."


def _listed_not_set(rules: RulesInForce) -> tuple[Block, ...]:
    """What is not set, a line for each theme."""
    items = [
        text(strong(one.theme), f": {_set('; '.join(_lowered(label) for label in one.labels))}.")
        for one in rules.not_set
    ]
    return (Listing(tuple(items)),) if items else ()


def _table(rules: RulesInForce, number: int) -> Table:
    """The figures and choices the board works by; marks that are only suggested stand above it."""
    suggested = _only_suggested(rules)
    return Table(
        number,
        f"Rules in force on {say_day(rules.as_at)}",
        (Column("Rule"), Column("Value"), Column("Where it comes from")),
        tuple(
            cells(_set(_named(line)), _together(line.value), _set(line.origin))
            for line in rules.lines
            if not line.in_words and line not in suggested
        ),
        "No rule is set.",
        note=text("“Checked” is the day on which the source was read for this version of Evenhand."),
    )


def _in_words(rules: RulesInForce) -> tuple[Block, ...]:
    """The rules that are sentences, below the table of figures and choices."""
    items = [
        text(strong(_set(_named(line))), f": {_set(line.value)}. Comes from: {_set(line.origin)}.")
        for line in rules.lines
        if line.in_words
    ]
    return (Subheading("Rules in words"), Listing(tuple(items))) if items else ()


def _named(line: RuleLine) -> str:
    return f"{line.label} ({line.clause})" if line.clause else line.label


def _set(words: str) -> str:
    """Words of the rule book as they are set in print."""
    return words.replace("'", "’")


def _together(value: str) -> str:
    """A short value on one line: no break between the number and its unit."""
    return value.replace(" ", "\u00a0") if len(value) <= SHORT_VALUE else value


def _lowered(label: str) -> str:
    """A label as it stands within a sentence; MP and the like keep their capitals."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
