"""How editors write events: their form, its panels, dates typed as people write them."""
