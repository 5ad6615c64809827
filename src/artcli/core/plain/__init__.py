"""Pages of plain text: lines -> paragraphs, what each of them is, and the page they make."""
