"""How fast Clippings is: one command, a table out (`python -m bench`)."""
