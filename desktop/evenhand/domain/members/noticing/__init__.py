"""What the board should notice about who sits on it: one small rule for each kind of finding, and no clock."""
