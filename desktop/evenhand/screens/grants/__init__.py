"""Grant approvals: rounds with their money, the applications, and the dossier of each with its award gate."""
