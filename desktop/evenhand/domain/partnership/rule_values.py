"""The value of a rule: a number with its unit, money, yes or no, one of some choices, or words.

A value is kept as the text of a TOML value, said in words a board would use, and typed as people type it.
"""

import tomllib

from evenhand.domain.refusals import Refusal
from evenhand.domain.words import quoted, say_pence

Value = int | bool | str

AS_SHIPPED = "as shipped"
YES_OR_NO = "yes or no"
COUNTED = ("members", "days", "months")
PENCE = "pence"
PERCENT = "percent"
IN_WORDS = "words"
LONGEST_WORDS = 200


def say_value(value: Value | None, unit: str) -> str:
    """A value in words: 51%, 8 members, £2,000.00, yes, not set."""
    match value:
        case None:
            return "not set"
        case bool():
            return "yes" if value else "no"
        case int():
            return _say_number(value, unit)
        case str():
            return value


def _say_number(value: int, unit: str) -> str:
    if unit == PERCENT:
        return f"{value}%"
    if unit == PENCE:
        return say_pence(value)
    return f"{value} {unit.removesuffix('s') if value == 1 else unit}"


def read_value(text: str) -> Value:
    """The value that the text of a TOML value stands for.

    Raises:
        Refusal: it is no number, no yes or no, and no words in quotation marks.
    """
    try:
        value = tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        value = None
    if not isinstance(value, int | str):
        raise Refusal(
            f"{quoted(text)} is not a value for a rule. Give a number, or yes or no.", field="value"
        )
    return value


def value_text(value: Value) -> str:
    """A value as the text of a TOML value."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            return f'"{escaped}"'
