"""Board papers on A4, drawn from frozen read models: `draw(read_model, look) -> bytes`.

Each document builds a paper of neutral blocks and hands it to the press. Importing this package does no work; the
printing library is loaded by the modules that draw.
"""
