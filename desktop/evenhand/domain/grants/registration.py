"""Under what number an applicant is registered, checked for its form; whether it is in the register nobody can know
here.
"""

import re

from evenhand.domain.grants.vocabulary import RegisteredAs
from evenhand.domain.refusals import Refusal

_CHARITY = re.compile(r"(?:[1-9]\d{5,7}|SC\d{6}|NIC\d{6})(?:-\d{1,4})?")
_COMPANY = re.compile(r"\d{8}|(?:[A-Z]{2}|R0)\d{6}|IP\d{5}R")
_MUTUAL = re.compile(r"(?:IP|RS|SP|NP)?\d{4,6}[RS]?")
_SCHOOL = re.compile(r"\d{6}")
_COMPANY_DIGITS = 8
_FORMS = {
    RegisteredAs.CHARITY: (
        _CHARITY,
        "A charity number has six to eight digits, such as 1098765 or 1098765-2; in Scotland SC and six digits.",
    ),
    RegisteredAs.COMPANY: (
        _COMPANY,
        "A company number has eight characters, such as 01234567, SC123456, NI123456 or OC123456.",
    ),
    RegisteredAs.COMMUNITY_BENEFIT: (
        _MUTUAL,
        "A mutuals register number has four to six digits, such as 7890, 30456R or IP12345R.",
    ),
    RegisteredAs.SCHOOL: (_SCHOOL, "The unique reference number of a school has six digits, such as 107654."),
}


def registration(registered_as: RegisteredAs, number: str) -> str:
    """A number in the form in which its register writes it, "" for none.

    Raises:
        Refusal: it has not the form of that register, or there is a number and no register.
    """
    bare = re.sub(r"[\s./]+", "", number.upper().replace("–", "-"))
    if registered_as is RegisteredAs.NONE:
        if bare:
            says = "Choose what this number is, such as a charity number, or leave it empty."
            raise Refusal(says, field="registered_as")
        return ""
    if not bare:
        return ""
    if registered_as is RegisteredAs.COMPANY and bare.isdigit():
        bare = bare.zfill(_COMPANY_DIGITS)
    form, says = _FORMS[registered_as]
    if not form.fullmatch(bare):
        raise Refusal(says, field="registration_number")
    return bare


def guessed_register(number: str) -> RegisteredAs:
    """Which register a number most likely is of, where a spreadsheet gives only the number."""
    bare = re.sub(r"[\s./]+", "", number.upper())
    if re.fullmatch(r"(?:OC|SO|NI|CE|R0|FC|LP|SL)\d{6}|0\d{7}", bare):
        return RegisteredAs.COMPANY
    if re.fullmatch(r"(?:IP|RS|SP|NP)\d{4,6}[RS]?|\d{4,6}R", bare):
        return RegisteredAs.COMMUNITY_BENEFIT
    if _CHARITY.fullmatch(bare):
        return RegisteredAs.CHARITY
    return RegisteredAs.NONE
