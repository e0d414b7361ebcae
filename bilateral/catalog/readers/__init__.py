"""Readers of published files, one module for each family of layouts, with `read(path, card)`.

A data set computed from another has `derive(frame)` instead, which takes that frame.
A reader recognizes the layouts of its family by their columns, never by the name of the file.
Afterwards types are set, and the key is checked, by `bilateral.catalog.tidy.finish`.
"""
