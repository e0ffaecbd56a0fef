"""Native charts: a graphic frame on the slide, the chart part, and the workbook that holds its data.

The chart part is written as text too: python-pptx takes a tenth of a second to import and stamps its
workbooks with the time of day.
"""

from math import isfinite

from govslides.deck.items import Chart, Series
from govslides.ooxml.package import deflated
from govslides.ooxml.xml import HEAD, A, R, attribute, text
from govslides.pptxio.objects import identity, transform
from govslides.pptxio.sheet import ChartParts, Drawn, Sheet
from govslides.pptxio.stage import Stage
from govslides.pptxio.workbook import SHEET, column_name, number_text, workbook

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_ACCENTS = 6
_CATEGORY_AXIS, _VALUE_AXIS = "111111111", "222222222"
_MARKERS = ("circle", "square", "diamond", "triangle", "x", "star")
"""Lines are told apart by their markers too, not by colour alone."""


def chart_xml(chart: Chart, sheet: Sheet) -> str:
    """The graphic frame; the chart's parts are added to the sheet."""
    number = sheet.new_id()
    sheet.remember(chart, Drawn(number, "chart"))
    sheet.charts.append(
        ChartParts(deflated("", chart_part(chart, sheet.stage)), workbook(chart.categories, chart.series))
    )
    relation = sheet.relate("chart", str(len(sheet.charts)))
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{identity(chart, number)}<p:cNvGraphicFramePr>"
        '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f'{transform(chart.box, "p")}<a:graphic><a:graphicData uri="{_C}"><c:chart xmlns:c="{_C}" '
        f'r:id="{relation}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )


def chart_part(chart: Chart, stage: Stage) -> str:
    """The chart part's XML."""
    legend = ""
    if len(chart.series) > 1 or chart.kind == "pie":
        side = "r" if chart.kind == "pie" else "b"
        legend = f'<c:legend><c:legendPos val="{side}"/><c:overlay val="0"/></c:legend>'
    pie = chart.kind == "pie"
    title = _title(chart, stage) if pie else ""
    axes = "" if pie else _axes(chart, stage)
    return (
        f'{HEAD}<c:chartSpace xmlns:c="{_C}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/>'
        f'<c:lang val="{stage.language}"/><c:roundedCorners val="0"/><c:chart>{title}'
        f'<c:autoTitleDeleted val="{not title:d}"/>'
        f"<c:plotArea><c:layout/>{_plot(chart, stage)}{axes}</c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{chart.size}"><a:solidFill>'
        f'{stage.colour("ink")}</a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="{stage.language}"/></a:p></c:txPr>'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _plot(chart: Chart, stage: Stage) -> str:
    series = "".join(_series(chart, one, at) for at, one in enumerate(chart.series))
    ids = f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'
    if chart.kind in {"bar", "column"}:
        direction = "bar" if chart.kind == "bar" else "col"
        return (
            f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
            f'{series}{_labels(chart, stage, "outEnd")}<c:gapWidth val="60"/><c:overlap val="-10"/>{ids}'
            "</c:barChart>"
        )
    if chart.kind == "line":
        return (
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}'
            f'<c:marker val="1"/>{ids}'
            "</c:lineChart>"
        )
    if chart.kind == "area":
        return f'<c:areaChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}{ids}</c:areaChart>'
    return (
        f'<c:pieChart><c:varyColors val="1"/>{series}{_labels(chart, stage, "outEnd")}'
        '<c:firstSliceAng val="0"/></c:pieChart>'
    )


def _labels(chart: Chart, stage: Stage, position: str) -> str:
    """The values beside the bars, where there is only one series and so room for them."""
    if len(chart.series) != 1:
        return ""
    return (
        f'<c:dLbls><c:numFmt formatCode="{_format(chart)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln>'
        f'<a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{chart.size}">'
        f"<a:solidFill>{stage.colour('ink')}</a:solidFill></a:defRPr></a:pPr><a:endParaRPr "
        f'lang="{stage.language}"/></a:p></c:txPr><c:dLblPos val="{position}"/><c:showLegendKey val="0"/>'
        '<c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/></c:dLbls>'
    )


def _format(chart: Chart) -> str:
    """The number format: a short unit stands behind each number."""
    unit = chart.unit.replace('"', "")
    return (
        attribute(f'General"{unit}"' if unit == "%" else f'General" {unit}"')
        if 0 < len(unit) <= 4
        else "General"
    )


def _series(chart: Chart, series: Series, at: int) -> str:
    column = column_name(at + 1)
    last = len(chart.categories) + 1
    line = chart.kind == "line"
    marker = (
        f'<c:marker><c:symbol val="{_MARKERS[at % len(_MARKERS)]}"/><c:size val="8"/></c:marker>'
        if line
        else ""
    )
    inverted = '<c:invertIfNegative val="0"/>' if chart.kind in {"bar", "column"} else ""
    points = _slices(chart) if chart.kind == "pie" else ""
    smooth = '<c:smooth val="0"/>' if line else ""
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:strRef><c:f>{SHEET}!${column}$1</c:f>'
        f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{text(series.name)}</c:v></c:pt></c:strCache>'
        f"</c:strRef></c:tx>{_paint(chart, at)}{inverted}{marker}{points}"
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{_strings(chart.categories)}"
        f"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f>"
        f"<c:numCache><c:formatCode>General</c:formatCode>{_numbers(series, len(chart.categories))}"
        f"</c:numCache></c:numRef></c:val>{smooth}</c:ser>"
    )


def _paint(chart: Chart, at: int) -> str:
    colour = f'<a:solidFill><a:schemeClr val="accent{at % _ACCENTS + 1}"/></a:solidFill>'
    if chart.kind == "line":
        return f'<c:spPr><a:ln w="31750" cap="rnd">{colour}<a:round/></a:ln></c:spPr>'
    return "" if chart.kind == "pie" else f"<c:spPr>{colour}</c:spPr>"


def _slices(chart: Chart) -> str:
    """Each slice in its colour, with an edge of paper between neighbours."""
    return "".join(
        f'<c:dPt><c:idx val="{at}"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:schemeClr '
        f'val="accent{at % _ACCENTS + 1}"/></a:solidFill><a:ln w="19050"><a:solidFill>'
        '<a:schemeClr val="bg1"/></a:solidFill></a:ln></c:spPr></c:dPt>'
        for at in range(len(chart.categories))
    )


def _strings(values: tuple[str, ...]) -> str:
    rows = "".join(f'<c:pt idx="{at}"><c:v>{text(value)}</c:v></c:pt>' for at, value in enumerate(values))
    return f'<c:ptCount val="{len(values)}"/>{rows}'


def _numbers(series: Series, count: int) -> str:
    rows = "".join(
        f'<c:pt idx="{at}"><c:v>{number_text(value)}</c:v></c:pt>'
        for at, value in enumerate(series.values[:count])
        if value is not None and isfinite(value)
    )
    return f'<c:ptCount val="{count}"/>{rows}'


def _axes(chart: Chart, stage: Stage) -> str:
    """A category axis with a line, a value axis with quiet grid lines and no line of its own."""
    sideways = chart.kind == "bar"
    rule = f'<a:ln w="9525"><a:solidFill>{stage.colour("rule")}</a:solidFill></a:ln>'
    muted = f'<a:ln w="9525"><a:solidFill>{stage.colour("muted")}</a:solidFill></a:ln>'
    # Bars are drawn from the bottom up: reversed, the first category is the uppermost, as in the table.
    order = "maxMin" if sideways else "minMax"
    between = "midCat" if chart.kind == "area" else "between"
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"l" if sideways else "b"}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>{muted}</c:spPr>'
        f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>{_zero(chart)}'
        f'</c:scaling><c:delete val="0"/><c:axPos val="{"b" if sideways else "l"}"/><c:majorGridlines>'
        f"<c:spPr>{rule}</c:spPr></c:majorGridlines>{_title(chart, stage, turned=not sideways)}"
        f'<c:numFmt formatCode="{_format(chart)}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="{"max" if sideways else "autoZero"}"/>'
        f'<c:crossBetween val="{between}"/></c:valAx>'
    )


def _zero(chart: Chart) -> str:
    """Bars and areas begin at zero: left alone, programs cut their axis where values lie close together."""
    values = [value for one in chart.series for value in one.values if value is not None and isfinite(value)]
    low, high = min(values, default=0), max(values, default=0)
    if chart.kind == "line" or low * high <= 0 or min(abs(low), abs(high)) * 2 < max(abs(low), abs(high)):
        return ""
    return '<c:min val="0"/>' if low > 0 else '<c:max val="0"/>'


def _measured(chart: Chart) -> str:
    """What the numbers are: the name of the only series, which needs no legend, and the unit."""
    name = chart.series[0].name if len(chart.series) == 1 else ""
    return f"{name} ({chart.unit})" if name and chart.unit else name or chart.unit


def _title(chart: Chart, stage: Stage, *, turned: bool = False) -> str:
    """The title of a pie or of a value axis: what the numbers are."""
    told = _measured(chart)
    if not told:
        return ""
    upright = ' rot="-5400000" vert="horz"' if turned else ""
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr{upright}/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr sz="{chart.size}" b="0"/></a:pPr><a:r><a:rPr lang="{stage.language}" sz="{chart.size}" '
        f'b="0"/><a:t>{text(told)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )
