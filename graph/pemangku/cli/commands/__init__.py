"""One module a command; each parses, makes one call, and prints."""
