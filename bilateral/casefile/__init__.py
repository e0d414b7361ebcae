"""Read case files: a YAML file becomes a relationship, or a list of errors with lines."""
