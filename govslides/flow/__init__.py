"""The second waist: a document to read and to write on, as pure data.

Flowing makes a `Flow` of a lecture for one audience; the writers of .docx, .html and .pdf read it.
Nothing here knows a block type or an audience's rights: what stands in a Flow may be shown.
"""
