"""The archive: everything that knows SQL."""
