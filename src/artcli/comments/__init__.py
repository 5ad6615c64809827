"""Comment threads: found in a page, or on a service that the page names; one system, one file.

No I/O anywhere here. The map:

==================  =================================================================================
``thread``          the pipeline's step: page -> Thread, and which runs of the page belong to it
``systems``         the table of systems: marks on a page -> module, imported only then
``system``          the types they share: Row, Found, Hint, Part
``labels``          the short texts of a page, collected once, that headings and invitations are found in
``marks``           the names and declarations of a page, collected once, that systems are known by
``markup``          a system's layout as a table of selectors; most systems are such a table and nothing else
``reading``         reads a thread by such a table, whose comments ``lookup`` finds; ``owners``: which comment an
                    element belongs to; ``asked``: what the page can answer at all
``generic``         threads of unknown markup: ``groups`` weighs like elements, ``impostors`` tells those that
                    are none, ``posts`` reads their ``elements`` by ``habits``, ``heads`` tells who and when,
                    ``cutting`` finds their words, ``likes`` their likes, ``depths`` which answers which,
                    ``rows`` makes them a thread; ``names``: what may be a name or a time
``gaps``            what a system's selectors left open, filled the same way
``jsonld``          the thread in JSON-LD; ``microdata``: in schema.org markup; ``plain``: in plain text
``topic``           what a topic is called, where its only heading is the forum's name
``state``           what words say: open, closed, nobody yet, how many; ``area``: where they count; ``locks``: what a
                    sign alone says
``body``            a comment's markup -> plain text and harmless HTML
``values``          names, times, numbers, ids
``_tree``           rows of any quality -> thread order
``remote``          which service a page names; ``follow`` asks it, as a generator that `api` drives
==================  =================================================================================

To add a system whose comments stand in the page: a file with ``MARKUPS``, one line in `systems.INLINE`, one fixture
pair ``tests/fixtures/comments--NAME.html`` and ``.json``.
"""
