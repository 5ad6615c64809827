"""Bytes -> what the page says: decoding, the walk over the DOM, and every step that reads an article out of it.

The files here serve all steps; each package holds one matter, which its docstring names. Pure: no I/O, no clock, no
environment. Data flows one way::

    source/decode.py (bytes -> str) -> page.py (str -> Page, one walk) -> steps, each ``step(page, draft) -> draft``

`artcli.pipeline` holds the list of the steps.
"""
