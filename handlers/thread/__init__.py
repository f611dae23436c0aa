"""What people point at in a conversation: links, files, pasted texts, headlines."""
