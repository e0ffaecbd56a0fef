"""The functions of typst that all frames are written with; lengths are numbers of points.

What stands in `pdf.artifact` is drawn and not read aloud.
"""

PRELUDE = """\
#set par(leading: 0pt, spacing: 0pt, justify: false, linebreaks: "simple")
#set block(spacing: 0pt)
#set enum(indent: 0pt, body-indent: 0pt, spacing: 0pt)
#set table(inset: 0pt)
#set underline(evade: false)
#show figure: set align(left)
#set highlight(extent: 0pt, top-edge: 0.9em, bottom-edge: -0.25em)
#let signs = ("Liberation Sans", ..fallbacks)
#let nl = linebreak()
#let pl = place.with(top + left)
#let pr = place.with(top + right)
#let pc = place.with(top + center)
#let at(x, y, body) = place(top + left, dx: x * 1pt, dy: y * 1pt, body)
#let sized(x, y, w, h, body, ..look) = at(x, y, block(width: w * 1pt, height: h * 1pt, ..look, body))
#let thin = text.with(top-edge: 0pt, bottom-edge: 0pt)
#let strut(above, beneath) = box(height: (above + beneath) * 1pt, baseline: beneath * 1pt)
#let slab(x, y, w, h, ..look) = at(x, y, rect(width: w * 1pt, height: h * 1pt, ..look))
#let oval(x, y, w, h, ..look) = at(x, y, ellipse(width: w * 1pt, height: h * 1pt, ..look))
#let rule(x, y, w, h, stroke) = at(x, y, line(end: (w * 1pt, h * 1pt), stroke: stroke))
#let shut = curve.close(mode: "straight")
#let path-of(steps, ..look) = at(0, 0, curve(..look, ..steps))
#let stretched(name, w, h, alt: none) = image(name, width: w * 1pt, height: h * 1pt, fit: "stretch", alt: alt)
#let picture(x, y, w, h, name, ..alt) = at(x, y, stretched(name, w, h, ..alt))
#let cut-picture(x, y, w, h, name, dx, dy, iw, ih, round) = sized(
  x, y, w, h, clip: true, radius: round, at(dx, dy, stretched(name, iw, ih)))
#let caption(x, y, w, h, anchor, wrap, ..lines) = sized(
  x, y, if wrap { w } else { wide.pt() }, h, align(anchor, stack(..lines)))
#let grid-of(x, y, columns, rows, rule, ..cells) = at(x, y, table(
  columns: columns, rows: rows, stroke: (rest: none, bottom: rule), ..cells))
#let items(..parts) = {
  let told = parts.pos()
  let count = calc.quo(told.len(), 2)
  enum(numbering: at => told.at(2 * at - 2), ..range(count).map(at => enum.item(at + 1, told.at(2 * at + 1))))
}
#let turned(x, y, angle, across, down, body) = at(x, y, rotate(angle * 1deg, origin: top + left, scale(
  x: across * 100%, y: down * 100%, origin: top + left, sized(0, 0, 0, 0, at(-x, -y, body)))))
#let held(all, index, x, y, w, h) = if index in all { pdf.artifact((all.at(index))(x, y, w, h)) }
#let heading-of(level, title, drawn) = { show heading: drawn; heading(level: level, title) }
"""
