"""Turns files, folders and links into articles: one module a format, one door."""

from store.ingest.running import ingest

__all__ = ["ingest"]
