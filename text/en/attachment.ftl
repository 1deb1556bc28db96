# Files and links that hang on a record.
did-attached = Attached “{ $name }” to “{ $owner }”
did-attached-several = Attached { $n } files to “{ $owner }”
did-save-file = Wrote a copy to { $path }
noun-attachment = file
count-attachment = { $n ->
    [one] 1 file
   *[other] { $n } files
  }
field-caption = caption
file-missing = Not found beside the workspace
file-changed = Changed beside the workspace
files-all-there = Every attached file is there.
files-missing = { $n ->
    [one] 1 file is not
   *[other] { $n } files are not
  } in { $folder }. Put the folder back beside the workspace, or restore a backup.
error-no-plain-file = { $path } is a folder or no plain file. Attach the files in it, or a ZIP of it.
error-unreadable-file = { $path } could not be read to its end. Nothing was attached.
error-file-too-large = { $path } has { $size }; up to { $most } can be attached. A link to it can.
error-file-missing = “{ $name }” is not beside the workspace. Put the folder of files back, or restore a backup.
error-picture-unreadable = “{ $name }” can't be read as a picture, so its location can't be taken out. Save it anew in another program and attach that.
error-no-file-but-link = This is a link; there is no file to save.
error-file-not-opened = “{ $name }” could run as a program, so it is not opened from here. Save a copy and look at it there.
error-no-photograph = “{ $name }” is no JPEG, PNG or WebP, so it can't be a photograph.
