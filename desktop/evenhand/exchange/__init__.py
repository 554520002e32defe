"""Files that come from other programs and go to them, one module for each format."""
