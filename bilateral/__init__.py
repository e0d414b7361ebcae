"""bilateral: any two relationships between states, side by side, every number traceable to its source."""
