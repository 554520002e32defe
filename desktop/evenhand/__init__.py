"""Evenhand: the record of a community partnership, kept fair and ready to print."""

__version__ = "0.1.0"
