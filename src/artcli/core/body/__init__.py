"""Content runs -> the article's blocks: paragraphs with spans, lists, quotations, tables, code; the body as stated."""
