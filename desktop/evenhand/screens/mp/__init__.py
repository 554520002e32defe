"""The relationship with the Member of Parliament: engagements, terms, stance, and how to reach the person."""
