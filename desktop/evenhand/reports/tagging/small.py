"""A document written small: the many little objects of its tree are packed together, its content is left as it is."""

from io import BytesIO


def small(pdf: bytes) -> bytes:
    """The same document in fewer bytes; the same bytes give the same bytes."""
    import pikepdf

    target = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(
            target,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
    return target.getvalue()
