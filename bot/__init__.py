"""The process: settings, the Bolt app, the scheduler, the command line."""
