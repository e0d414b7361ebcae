"""Readers of published files, one module a family of layouts, each with `read(path, card)`.

A data set that is computed here from another has `derive(frame)` instead, which takes its frame.
A reader tells the layouts of its family apart by their columns, never by the name of the file. What
it gives still gets its types and is held to its key by `bilateral.catalog.tidy.finish`.
"""
