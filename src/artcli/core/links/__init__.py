"""Links to other articles: headlines that link, the cards and lists they stand in, and which recommend."""
