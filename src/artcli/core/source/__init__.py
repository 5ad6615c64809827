"""Bytes -> text: character sets, signatures of what is no page, and the guard before the parser."""
