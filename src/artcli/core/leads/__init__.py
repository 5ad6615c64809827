"""The standfirst: where it can stand, what names it, what only shows it."""
