"""Setting a rule: reading what was typed for it, and refusing what makes no sense by itself or beside the others."""

from evenhand.domain.partnership.rule_values import (
    AS_SHIPPED,
    COUNTED,
    LONGEST_WORDS,
    PENCE,
    PERCENT,
    YES_OR_NO,
    value_text,
)
from evenhand.domain.partnership.rulebook import Rule, RuleBook
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import parse_pence, say_count

FIELD = "value"
MORE_THAN = "more than"
SHARE, SHARE_IS = "residents_share", "residents_share_is"
MOST = {PERCENT: 100, "members": 200, "days": 366, "months": 120}
LONGEST_NUMBER = 9


def write_value(rule: Rule, typed: str) -> str:
    """What a person typed for a rule, as the text of a TOML value; "as shipped" goes back to the rule book's own.

    Raises:
        Refusal: it does not fit the rule's unit; the sentence says what would.
    """
    bare = " ".join(typed.split())
    if bare.lower() == AS_SHIPPED:
        return value_text(AS_SHIPPED)
    if rule.unit == YES_OR_NO:
        return value_text(_yes_or_no(bare.lower()))
    if rule.choices:
        return value_text(_choice(rule, bare.lower()))
    if rule.unit == PENCE:
        return value_text(_money(bare))
    if rule.unit == PERCENT or rule.unit in COUNTED:
        return value_text(_number(rule, bare.lower()))
    return value_text(_words(bare))


def refuse_nonsense(key: str, book: RuleBook) -> None:
    """Refuse a rule that cannot stand beside the others of a rule book.

    Raises:
        Refusal: fewest above most members, a quorum above the most, or more than 100% of the members.
    """
    most = book.number("members_most")
    for lower, called in (("members_least", "The fewest members"), ("quorum", "The quorum")):
        number = book.number(lower)
        if key in (lower, "members_most") and number is not None and most is not None and number > most:
            raise Refusal(f"{called}, {number}, cannot be above the most members, {most}.", field=FIELD)
    if key in (SHARE, SHARE_IS) and book.number(SHARE) == MOST[PERCENT] and book.words(SHARE_IS) == MORE_THAN:
        raise Refusal("No share is more than 100%. Give a lower share, or read it as at least.", field=FIELD)


def _yes_or_no(bare: str) -> bool:
    if bare not in ("yes", "no"):
        raise Refusal("Answer yes or no.", field=FIELD)
    return bare == "yes"


def _choice(rule: Rule, bare: str) -> str:
    if bare not in rule.choices:
        raise Refusal(f"Choose {' or '.join(rule.choices)}.", field=FIELD)
    return bare


def _money(bare: str) -> int:
    pence = parse_pence(bare, field=FIELD)
    if not pence:
        raise Refusal("Give an amount above nothing, like £500.00.", field=FIELD)
    return pence


def _number(rule: Rule, bare: str) -> int:
    """A whole number of at least one, and no larger than makes sense for the rule."""
    number = bare.removesuffix("%").removesuffix(rule.unit).removesuffix(rule.unit.removesuffix("s")).strip()
    if not number.isdecimal() or len(number) > LONGEST_NUMBER:
        raise Refusal(f"Give a whole number of {rule.unit}.", field=FIELD)
    if int(number) == 0:
        says = "A share of nothing asks for nothing" if rule.unit == PERCENT else "Nothing cannot be a rule"
        raise Refusal(f"{says}. Give 1 or more.", field=FIELD)
    most = rule.most or MOST[rule.unit]
    if int(number) > most:
        raise Refusal(_too_large(rule, most), field=FIELD)
    return int(number)


def _too_large(rule: Rule, most: int) -> str:
    if rule.unit != PERCENT:
        return f"Give no more than {say_count(most, rule.unit.removesuffix('s'))}."
    if most == MOST[PERCENT]:
        return "A share cannot be more than 100%."
    if most > MOST[PERCENT]:
        return f"Nothing would lie above such a mark. Give {most}% or less."
    return f"Nothing lies above a mark of 100%. Give {most}% or less."


def _words(bare: str) -> str:
    if not bare:
        raise Refusal("Give the rule in a few words.", field=FIELD)
    if len(bare) > LONGEST_WORDS:
        raise Refusal(
            f"This has {len(bare)} letters. Say it in {LONGEST_WORDS} or fewer; the rest belongs in the reason.",
            field=FIELD,
        )
    if not bare.isprintable():
        raise Refusal("There is a letter in this that cannot be printed. Type the words anew.", field=FIELD)
    return bare
