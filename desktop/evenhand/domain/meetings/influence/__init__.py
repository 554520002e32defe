"""The part of the councillors and of each group in what the board did, counted from recorded meetings alone (PP2, PP8).

Nothing here says why anybody chaired, moved or voted. Where too little was written down to say, that is what is said.
"""
