"""Load a programme from a YAML file, whose format is described in docs/programme-file.md."""
