"""Pure functions that compare: tables in, frames out. Nothing is drawn, no input is changed."""
