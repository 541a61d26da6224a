"""A museum's records and photographs become printed catalogues and an online gallery."""
