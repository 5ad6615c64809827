"""What stands inside an article's content without belonging to it: one kind of it a file, in the order of `cleaning`.

A rule is ``find(page, draft, content) -> runs``: of the content runs that the rules before left, in page order, it
returns those that it takes out.
"""
