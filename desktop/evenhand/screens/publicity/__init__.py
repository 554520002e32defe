"""Events and publicity: what the partnership holds and puts out, who is in it, and what the election calendar says."""
