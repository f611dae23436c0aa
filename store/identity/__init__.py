"""What people say of who is who: kept, explained, undone."""
