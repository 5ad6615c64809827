"""Who wrote an article and when: markup, lines beside the headline, signatures below the text, distant days."""
