"""Article, thread, lists -> lines of styled text, Markdown, HTML; knows widths and themes, never prints.

``text`` (an article) and ``thread`` (its comments) make `lines.Line` values, a line being (text, style, link)
pieces; ``cells`` measures, ``wrap`` breaks, ``tables`` fits, ``theme`` names the colours; ``cli.terminal``
alone writes
them.
"""
