"""The partnership itself: its details, its area and plan, and the rules it lives by."""
