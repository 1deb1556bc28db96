# Files and links that hang on a record.
ui-files = Files
ui-files-none = No files yet.
ui-files-drop = No files yet. Drop them here, or choose them.
ui-files-attach = Attach…
ui-files-link = Add link…
ui-files-address = Address
ui-files-called = Name
ui-files-add-link = Add
ui-files-save = Save a copy of { $name }
ui-files-open = Open { $name }
ui-files-edit = Name and caption of { $name }
ui-files-as-photograph = Use { $name } as the photograph
ui-files-photograph = Photograph
ui-files-caption = Caption
ui-files-here = Drop to attach
ui-files-no-picture = No preview
