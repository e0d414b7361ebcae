"""The structured, focused comparison: general questions, put to every case alike."""
