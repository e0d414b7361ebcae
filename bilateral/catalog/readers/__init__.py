"""Readers of published files, one module a family of layouts, each with `read(path, card)`.

A data set that is computed here from another has `derive(frame)` instead, which takes its frame.
A reader knows the layouts of its family by their columns, never by the name of the file. What
it gives still gets its types, and its key is checked, by `bilateral.catalog.tidy.finish`.
"""
