"""Pictures, players and their captions and credits."""
