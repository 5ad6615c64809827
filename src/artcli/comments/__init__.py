"""Comment threads: found in a page, or on a service that the page names; one system, one file.

No I/O anywhere here.

The map::

    thread.py     the pipeline's step: page -> Thread, and which runs of the page belong to it
    systems.py    the table of systems: marks on a page -> module, imported only then
    system.py     the types they share: Row, Found, Hint, Part
    markup.py     reads a system's thread by a table of selectors (most systems are that table and nothing
    else) generic.py    finds threads of unknown markup; posts.py reads their posts jsonld.py     the
    thread in JSON-LD; microdata.py: in schema.org markup state.py      what words say: open, closed,
    nobody yet, how many area.py       where the thread stands: its furniture, and areas without comments
    body.py       a comment's markup -> plain text and harmless HTML values.py     names, times, numbers,
    ids _tree.py      rows of any quality -> thread order remote.py     which service a page names;
    follow.py: asks it, as a generator that `api` drives

To add a system whose comments stand in the page: a file with ``MARKUPS``, one line in `systems.INLINE`,
one fixture pair ``tests/fixtures/comments--NAME.html`` and ``.json``.
"""
