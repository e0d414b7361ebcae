from bilateral._charts.audit import Flaw as Flaw
from bilateral._charts.audit import audit as audit
from bilateral._charts.balance import balance as balance
from bilateral._charts.changes import changes as changes
from bilateral._charts.chart import Chart as Chart
from bilateral._charts.conflict import conflict as conflict
from bilateral._charts.delivery import delivery as delivery
from bilateral._charts.dumbbell import dumbbell as dumbbell
from bilateral._charts.key_events import key_events as key_events
from bilateral._charts.map import map as map  # noqa: A004
from bilateral._charts.overview import overview as overview
from bilateral._charts.periods import periods as periods
from bilateral._charts.presence import presence as presence
from bilateral._charts.quantities import quantities as quantities
from bilateral._charts.ranks import ranks as ranks
from bilateral._charts.sequence import sequence as sequence
from bilateral._charts.timeline import timeline as timeline
from bilateral._charts.trends import trends as trends
