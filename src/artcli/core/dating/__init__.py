"""Dates and times as pages write them, in their languages and calendars -> ISO 8601; no clock of our own."""
