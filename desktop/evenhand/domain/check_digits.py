"""The check digits at the foot of a paper: two copies with the same digits say the same, in whatever size.

Cards, letters and packs bear none, but are told apart by the digits of what they say in the same way.
"""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date, time
from enum import Enum
from hashlib import sha256
from typing import Any, cast

from evenhand.domain.occasion import AS_AT, Occasion
from evenhand.domain.papers import STATUS, Front, Paper

ANY_DAY = date.min


def check_digits(paper: Paper) -> str:
    """Eight characters that change with what the paper says.

    They know neither the day nor the size it is printed in, nor the meeting it goes to, nor how far it has come: an
    approved copy has the digits of the draft that was approved. The day on which its figures stand is part of what it
    says where its front names that.
    """
    return digits_of_content(replace(paper, front=_what_it_says(paper.front)))


def digits_of_content(value: Any) -> str:
    """Eight characters that change with what plain facts say, whatever their occasion."""
    content = json.dumps(_content(value), ensure_ascii=False, sort_keys=True)
    digest = sha256(content.encode()).hexdigest().upper()
    return f"{digest[:4]} {digest[4:8]}"


def _what_it_says(front: Front) -> Front:
    """The front without what is true of one printing alone."""
    labels = tuple((label, words) for label, words in front.labels if label != STATUS)
    day = front.as_at if any(label == AS_AT for label, _ in labels) else ANY_DAY
    return replace(front, as_at=day, printed=day, version=1, draft=True, labels=labels, meeting="", letter="")


def _content(value: Any) -> Any:
    """A value as plain data whose form is the same on every machine."""
    if isinstance(value, Occasion):
        value = Occasion(body=value.body, as_at=ANY_DAY, printed=ANY_DAY, author=value.author)
    if is_dataclass(value):
        named = {field.name: _content(getattr(value, field.name)) for field in fields(value)}
        return {"block": type(value).__name__, **named}
    if isinstance(value, tuple):
        return [_content(item) for item in cast("tuple[Any, ...]", value)]
    if isinstance(value, date | time):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
