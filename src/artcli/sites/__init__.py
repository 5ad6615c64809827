"""Quirks of single sites, as data with an expiry date; empty while structure and evidence do without them."""
