"""What the tests of several charts read back, and the names and widths that they are tried with."""

import re

from matplotlib.text import Text

from bilateral._charts.chart import Chart

WIDTHS = ("single", "double", "slide")
FIVE = ("cuba-angola", "cuba-china", "cuba-laos", "cuba-pakistan", "cuba-timor")
AWKWARD = {
    "long": "The relations of the Republic of Cuba with the Islamic Republic of Pakistan",
    "urdu": "کیوبا اور پاکستان",
    "arabic": "العلاقات بين كوبا وباكستان",
    "lao": "ການພົວພັນລະຫວ່າງ ກູບາ ແລະ ລາວ",
}


def parts(axes, part):
    """Give what bears a gid of one part, by the rest of its gid, but for samples of the key."""
    artists = (*axes.lines, *axes.patches, *axes.texts)
    found = [artist for artist in artists if (artist.get_gid() or "").startswith(f"{part}:")]
    named = {artist.get_gid().partition(":")[2]: artist for artist in found}
    return {name: artist for name, artist in named.items() if not re.match(r"key\b", name)}


def told(axes, part):
    """Give the words of one part, by the rest of their gid."""
    return {name: text.get_text() for name, text in parts(axes, part).items()}


def texts(axes):
    """Give all words on axes."""
    return [text.get_text() for text in axes.findobj(Text) if text.get_text()]


def title_of(chart_type, frame, **options):
    """Give the title that a chart computes from a frame."""
    return chart_type.title(chart_type.read(frame, **options))


def alt_text_of(chart_type, frame, **options):
    """Give what a chart says of a frame to those who do not see it."""
    return chart_type.alt_text(chart_type.read(frame, **options))


def flaws(chart_type, frame, **options):
    """Audit a chart at each of the three widths."""
    charts = (Chart.of(chart_type, frame, width=width, **options) for width in WIDTHS)
    return [str(flaw) for chart in charts for flaw in chart.audit()]


def plotted(axes):
    """Give the number at which each mark of a small plot stands, read off the ends of its axis."""
    marks = parts(axes, "value") | parts(axes, "zero")
    ends = {
        name: [_number(told(axes, part)[name]) for part in ("axis-low", "axis-high")]
        for name in parts(axes, "axis")
    }
    found = {}
    for name, mark in marks.items():
        if name.startswith("sign/"):
            continue
        row = name.split("/", 1)[1].rsplit("/", 1)[0]
        left, right = parts(axes, "axis")[row].get_xdata()
        low, high = ends[row]
        found[name] = low + (mark.get_xdata()[0] - left) / (right - left) * (high - low)
    return found


def _number(text):
    """Read a number at the end of an axis, whatever unit follows it."""
    return float(text.split()[0].replace(",", "").replace("\N{MINUS SIGN}", "-"))
