"""Tables set as figures: rows of words and small drawings in columns, as many as have room."""
