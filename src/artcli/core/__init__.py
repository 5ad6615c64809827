"""Bytes -> what the page says: decoding, the walk over the DOM, and every step that reads an article out of it.

Pure: no I/O, no clock, no environment. Data flows one way::

    decode.py (bytes -> str) -> page.py (str -> Page, one walk) -> steps, each ``step(page, draft) -> draft``

`artcli.pipeline` holds the list of the steps.
"""
