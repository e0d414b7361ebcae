"""Charts: frames drawn on axes, pictures that check themselves; the only home of matplotlib.

`registry` lists them. Each is a folder: `read` types its frame, `layout` says where everything
is, `draw` draws that on a `canvas.Canvas`, `describe` puts it into words.
"""
