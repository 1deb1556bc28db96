# Words on paper, and about making it.

paper-itinerary = Itinerary
paper-itinerary-is = Day by day, for everybody, a group or one person
paper-rev = Rev { $number }
paper-draft = Draft
paper-draft-after = Draft after rev { $number }
paper-issued = Issued { $at }.
paper-replaces = Replaces rev { $number } of { $at }.
paper-since = Not issued yet; rev { $number } is of { $at }.
paper-bars = A bar in the margin marks a change from rev { $number }.
paper-page = Page {"{"}n{"}"} of {"{"}all{"}"}
paper-nothing-planned = Nothing planned yet.
paper-day = Day { $n }
paper-group = Group { $letter }
paper-group-of = Group { $letter } { $count }
paper-for = For
paper-night = Night
paper-nights = { $count ->
    [one] 1 night
   *[other] { $count } nights
  }
paper-all-day = All day
paper-route = { $from } to { $to }
paper-arrive = Arrive
paper-arrive-at = Arrive at { $place }
paper-received = Received by
paper-with = With
paper-dress = Dress
paper-times-local = Times are local.
paper-zone-behind = { $zone } is { $difference } behind { $other }.
paper-zone-ahead = { $zone } is { $difference } ahead of { $other }.
paper-open-times = times to be confirmed
paper-open-hotel = hotel to be confirmed
paper-open-flight = flight number to be confirmed
paper-open-host = host to be confirmed
paper-open-place = place to be confirmed
paper-open-all = to be confirmed
paper-provisional = provisional
paper-fate-added = new
paper-fate-changed = changed
paper-fate-cancelled = cancelled
paper-fate-revived = takes place after all
paper-no-shape = The sign { $sign } has no shape in our fonts; { $count ->
    [one] it is written
   *[other] { $count } times it is written
  } { $by }.
count-delegate = { $n ->
    [one] 1 delegate
   *[other] { $n } delegates
  }

error-no-such-document = There is no document “{ $kind }”. There are: { $known }.
error-document-does-not-fit = { $kind }: this programme has nothing to print for it.
error-document-fault = The document could not be set: { $detail }. Nothing was written.
error-bad-picture = The picture { $name } can't be read. Use a PNG, JPEG or SVG file.
error-bad-colour = “{ $colour }” is not a colour. Write it like #1e6b5c.
error-no-folder = There is no folder { $path }.
setting-house-style = house style
cli-document = { $title }, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
  }: { $path }
error-logo-unreadable = “{ $name }” can't be read as a picture. A logo is a PNG, JPEG, WebP or SVG file.
error-logo-too-large = “{ $name }” has { $size }; a logo may have up to { $most }. Save it smaller.
error-logo-by-file = A logo is put in by its file.
paper-no-logo = The logo “{ $name }” is not beside the workspace any more; the document is without it.
