"""What people ask and what they see."""
