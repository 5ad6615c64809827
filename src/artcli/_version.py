"""The version, a literal: reading it from package metadata would cost 20 ms at start."""

__version__ = "0.1.0"
