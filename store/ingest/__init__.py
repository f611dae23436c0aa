"""Turns files into articles."""
