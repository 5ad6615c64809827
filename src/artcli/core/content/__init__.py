"""Which runs are content: what is seen of them, the learned weights, and the cut."""
