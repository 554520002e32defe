"""The figures of the papers, drawn in one ink so that they survive a worn copier."""
