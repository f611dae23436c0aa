"""What people type, read: commands, topics, days and filters, with typos forgiven."""
