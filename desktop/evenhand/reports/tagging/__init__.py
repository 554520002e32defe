"""What a screen reader is told of a paper: headings, lists, tables and figures, in the order in which they are read."""
