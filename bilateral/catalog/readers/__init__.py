"""Readers of published files, one module a family of layouts, each with `read(path, card)`.

A reader tells the layouts of its family apart by their columns, never by the name of the file. What
it gives still gets its types and is held to its key by `bilateral.catalog.tidying.finish`.
"""
