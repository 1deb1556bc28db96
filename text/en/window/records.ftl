# People, organisations, places.
ui-people = People
ui-record-name = Name
ui-places = Places
ui-find-people = Kanji, kana or romaji
ui-find-organisations = Name, acronym, country
ui-find-places = Name or address
ui-only = Only
ui-country = Country
ui-language = Language
ui-programme = Programme
ui-organisation-type = Type
ui-sector = Sector
ui-reading = Reading
ui-to-come = to come
ui-to-check = To check
ui-with-reading = Reading known
ui-reading-to-come = Reading to come
ui-name-to-check = Part of the name is to be checked
ui-posts = Posts
ui-countries = Country
ui-languages = Languages
ui-diet = Dietary needs
ui-programmes-count = Programmes
ui-last-programme = Last programme
ui-contact = Contact
ui-keep-until = Keep until
ui-acronym = Acronym
ui-region = Region
ui-prefecture = Prefecture
ui-parent = Part of
ui-founded = Founded
ui-staff = Staff
ui-inside = Inside
ui-capacity = Capacity
ui-exclusive = Exclusive use
ui-exclusive-hint = One item at a time
ui-coordinates = Coordinates
ui-items-count = Items
ui-address = Address
ui-of-n = { $shown } of { $total }
ui-n-people = { $n ->
    [one] 1 person
   *[other] { $n } people
  }
ui-n-organisations = { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
  }
ui-n-places = { $n ->
    [one] 1 place
   *[other] { $n } places
  }
ui-n-duplicates = { $n } may be twice
ui-none-fit = Nothing fits the filter
ui-none-fit-how = Clear the filter to see everything again.
ui-clear-filter = Clear filter
ui-no-people = No people yet
ui-no-people-how = One form of the name is enough. Readings, posts and needs can come later.
ui-no-organisations = No organisations yet
ui-no-organisations-how = The name in one language is enough.
ui-no-places = No places yet
ui-no-places-how = A name is enough. With coordinates the time zone is found.
ui-new-person = New person
ui-new-organisation = New organisation
ui-new-place = New place
ui-select-person = Select a person to see and edit everything about them.
ui-select-organisation = Select an organisation to see and edit everything about it.
ui-select-place = Select a place to see and edit everything about it.
ui-name-forms = Name forms
ui-name-complete = Complete
ui-family-name = Family name
ui-given-name = Given name
ui-family = Family
ui-given = Given
ui-part-of-form = { $part }, { $form }
ui-kanji = Kanji
ui-kana = Kana
ui-romaji = Romaji
ui-accept-form = Accept { $form }
ui-remove-form = Remove { $form }
ui-other-spellings = Other spellings
ui-use-spelling = Use { $form }
ui-title-before = Title before
ui-title-after = Title after
ui-in-english = In English
ui-in-japanese = In Japanese
ui-on-rosters = On rosters
ui-family-first = Family name first
ui-add-post = Add a post at an organisation
ui-edit-what = Edit { $what }
ui-department = Department
ui-nature = Nature
ui-since = From
ui-until = To
ui-known-date = 2018 or 2018-11
ui-add-language = Add a language
ui-level = Level
ui-needs = Needs
ui-access = Access needs
ui-not-asked = Not asked
ui-no-needs = No needs
ui-has-needs = Needs
ui-contact-points = Contact
ui-add-contact = Add
ui-biography = Biography for delegate lists
ui-consent = Consent
ui-consent-hint = What may be kept
ui-keep-passed = The date has passed
ui-away = Not available
ui-add-away = Not available…
ui-first-time = From
ui-last-time = To
ui-reason = Reason
ui-takes-part = Takes part in
ui-contact-of = Host contact of
ui-website = Website
ui-aliases = Other names
ui-aliases-hint = Separated by commas
ui-sectors = Sectors
ui-profile = Profile
ui-staff-as-of = As of
ui-people-there = People there
ui-roles = Roles in programmes
ui-belongs = Belongs to it
ui-its-places = Its places
ui-hosts = Hosts
ui-within = Within it
ui-used-in = Used in
ui-used-more = { $n } more
ui-use-zone = Use it
ui-zone-found = Zone found
ui-zone-doubt = The zone may be wrong
ui-zone-to-come = Zone to come
ui-latitude-longitude = 35.6812, 139.7671
ui-coordinates-wrong = Latitude and longitude in degrees, like 35.6812, 139.7671.
ui-number-wrong = A whole number.
ui-history = History
ui-delete = Delete
ui-delete-what = Delete { $what }
ui-delete-goes = What goes with it
ui-delete-undo = Ctrl Z brings all of it back.
ui-may-be-same = May be the same
ui-compare = Compare…
ui-not-the-same = Not the same
ui-merge = Merge
ui-merge-with = Merge with…
ui-merge-what = Merge { $a } and { $b }
ui-merge-kept = Kept
ui-merge-other = Goes
ui-merge-swap = Keep the other one
ui-merge-points = Moves to { $name }
ui-merge-nothing = Nothing points at { $name }.
ui-merge-name-stays = The other name stays findable.
ui-merge-field = Field
ui-personal-export = Export what is held…
ui-personal-erase-dots = Erase…
ui-personal-erase = Erase for good
ui-personal-written = Written: { $files } in { $folder }
ui-personal-seats = { $n ->
    [one] One seat stays, without a name.
   *[other] { $n } seats stay, without a name.
 }
ui-personal-releases = { $n ->
    [one] One release loses the name; the count stays.
   *[other] { $n } releases lose the name; the counts stay.
 }
ui-personal-contact = { $n ->
    [one] One item loses its contact.
   *[other] { $n } items lose their contact.
 }
ui-personal-mentions = { $n ->
    [one] One note or text names the person and stays as it is. Search for the name to see it.
   *[other] { $n } notes or texts name the person and stay as they are. Search for the name to see them.
 }
ui-personal-history = Changes made so far can't be undone afterwards.
ui-personal-backups = The last ten daily backups hold the data until newer ones replace them.
