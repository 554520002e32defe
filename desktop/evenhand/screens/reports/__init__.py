"""The papers: which there are, how one is wanted, and what it looks like."""
