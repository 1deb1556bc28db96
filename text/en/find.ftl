# The palette.
found-by = also found by { $text }
