# First start
ui-start-title = Start with a workspace
ui-start-how = A workspace is one file that holds every programme of an office. It stays on this computer.
ui-start-new = New workspace…
ui-start-open = Open a file…
ui-start-sample-how = Or look around first:
ui-start-sample = open the sample
ui-start-recent = Recent files
ui-new-file-name = Programmes.meguri
