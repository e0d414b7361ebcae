"""Case files: YAML → a relationship, or every fault with its line."""
