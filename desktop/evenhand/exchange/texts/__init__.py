"""Reading the words out of what a secretary has: a letter, a poster, an email, a press release as PDF."""

from evenhand.exchange.texts.reading import read_text, read_text_of
from evenhand.exchange.texts.words import ReadText

__all__ = ["ReadText", "read_text", "read_text_of"]
