"""Loading a programme from a YAML file. What the file may say: docs/programme-file.md."""
