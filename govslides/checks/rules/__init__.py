"""One file for each rule, named after the fault that it finds. A new file is a new rule."""
