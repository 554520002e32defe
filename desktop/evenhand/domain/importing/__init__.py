"""Bringing in what a secretary already keeps as a spreadsheet: headings, cells, questions and the preview."""
