"""What a command's exit code means. 0: all is well."""

WRONG_USAGE = 2
SOME_FAILED = 3
FAILED = 1
INTERRUPTED = 130
