"""Article, thread, lists -> lines of styled text, Markdown, HTML; knows widths and themes, never prints.

``text`` (an article) and ``thread`` (its comments) make `lines.Line` values, a line being (text, style, link)
pieces; ``cells`` measures, ``wrap`` breaks, ``tables`` fits, ``syntax`` colours code, ``theme`` says in the
words of Rich what a style looks like, ``ansi`` says it to a terminal; ``cli.terminal`` alone writes them.
"""
