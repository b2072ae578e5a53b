"""Ways to look at a posture: each a function of it, none of them part of the law."""
