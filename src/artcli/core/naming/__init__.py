"""What a page and its site are called: wordings of the headline, the site's name, titles without it."""
