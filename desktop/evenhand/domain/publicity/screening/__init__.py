"""The text screen: what a public text says of politicians, parties and elections, and in what way (PP4, PP5, PP7)."""
