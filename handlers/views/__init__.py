"""Draws answers as Block Kit."""
