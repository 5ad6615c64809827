"""Cue words of twenty languages as plain tables, one file a subject; the code that reads them lies elsewhere."""
