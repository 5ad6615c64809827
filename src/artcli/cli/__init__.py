"""The command line: one file a command, the only importer of typer.

``main`` (process policy) -> ``app`` (the table of commands, loaded one at a time) -> ``<command>`` ->
``inputs`` (REF -> articles) and ``outputs`` (to text, JSON, fields) -> ``terminal`` (the one writer).
"""
