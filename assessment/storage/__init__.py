"""Where things are kept: one adapter a module, all under one contract suite."""
