"""An invitation to a project: who it is for, and the one button that takes it."""
