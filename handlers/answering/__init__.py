"""The commands and the clicks: each reads its question, finds its answer and has it drawn."""
