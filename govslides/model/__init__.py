"""What a lecture says: frozen nodes, pure data, each with its span.

`inline` and `prose` are what Markdown itself has; `document` is a file as written, with fenced divs
still unread; `lecture` is the whole, read into sections, slides and blocks.
"""
