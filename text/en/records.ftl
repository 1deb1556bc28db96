# People, organisations and places: sentences and words of the core.

# ---------- history ----------
did-merged = Merged “{ $other }” into “{ $name }”
did-kept-apart = “{ $a }” and “{ $b }” are not the same
did-accepted-name = Accepted { $form } for “{ $name }”
did-removed-name = Removed { $form } from “{ $name }”

# ---------- errors ----------
error-unknown-country = “{ $country }” is not a country code. Countries are written like GB or JP.
error-same-record = Two different records are needed.
error-bad-known-date = “{ $text }” is not read as a date. Write 2018, 2018-11 or 2018-11-20.
error-no-such-name = This form of the name no longer exists.

# ---------- names ----------
term-name-form-kanji = Kanji
term-name-form-kana = Kana
term-name-form-latin = Romaji
name-form-katakana = Katakana
name-missing-reading = reading to come
name-missing-romaji = romaji to come
name-to-check = { $n } to check

# ---------- people ----------
diet-not-asked = Not asked
diet-none = No needs
term-level-native = Native
term-level-working = Working
term-level-basic = Basic
term-contact-kind-email = Email
term-contact-kind-phone = Phone
term-contact-kind-mobile = Mobile
term-contact-kind-address = Address
term-contact-kind-other = Other

# ---------- lists ----------
term-only-reading-to-come = Reading to come
term-only-kanji-to-come = Kanji to come
term-only-to-check = Name to check
term-only-diet-unknown = Diet not asked
term-only-no-post = No post
term-only-keep-passed = Keep-until date passed
term-only-may-be-twice = May be twice
term-only-name-to-come = Name in one language only
term-only-no-country = No country
term-only-no-people = No people
term-only-no-zone = No zone
term-only-no-coordinates = No coordinates
term-only-exclusive = Exclusive use
term-only-unused = Not used

# ---------- zones of places ----------
zone-from-coordinates = { $zone }, found from the coordinates
zone-from-country = { $zone }, the only zone of { $country }
zone-from-above = { $zone }, from { $place }

# ---------- possible duplicates ----------
term-why-same-name = Same name
term-why-swapped = Family and given name swapped
term-why-same-reading = Same reading
term-why-near-spelling = Near spelling
field-coordinates = coordinates
word-yes = Yes
word-no = No

# ---------- languages ----------
lang-name-ja = Japanese
lang-name-en = English
lang-name-de = German
lang-name-fr = French
lang-name-it = Italian
lang-name-es = Spanish
lang-name-pt = Portuguese
lang-name-nl = Dutch
lang-name-sv = Swedish
lang-name-da = Danish
lang-name-no = Norwegian
lang-name-fi = Finnish
lang-name-pl = Polish
lang-name-lt = Lithuanian
lang-name-lv = Latvian
lang-name-et = Estonian
lang-name-hu = Hungarian
lang-name-cs = Czech
lang-name-sk = Slovak
lang-name-sl = Slovenian
lang-name-hr = Croatian
lang-name-ro = Romanian
lang-name-bg = Bulgarian
lang-name-el = Greek
lang-name-ga = Irish
lang-name-cy = Welsh
lang-name-uk = Ukrainian
lang-name-ru = Russian
lang-name-tr = Turkish
lang-name-zh = Chinese
lang-name-ko = Korean
lang-name-ar = Arabic

# ---------- counts ----------
count-series = { $n ->
    [one] 1 series
   *[other] { $n } series
  }
count-programme = { $n ->
    [one] 1 programme
   *[other] { $n } programmes
  }
count-organisation = { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
  }
count-role = { $n ->
    [one] 1 role in a programme
   *[other] { $n } roles in programmes
  }
count-person = { $n ->
    [one] 1 person
   *[other] { $n } people
  }
count-affiliation = { $n ->
    [one] 1 post
   *[other] { $n } posts
  }
count-unavailability = { $n ->
    [one] 1 absence
   *[other] { $n } absences
  }
count-place = { $n ->
    [one] 1 place
   *[other] { $n } places
  }
count-participation = { $n ->
    [one] 1 seat in a programme
   *[other] { $n } seats in programmes
  }
count-subgroup = { $n ->
    [one] 1 group
   *[other] { $n } groups
  }
count-membership = { $n ->
    [one] 1 group membership
   *[other] { $n } group memberships
  }
count-item = { $n ->
    [one] 1 item
   *[other] { $n } items
  }
count-item-subgroup = { $n ->
    [one] 1 group of an item
   *[other] { $n } groups of items
  }
count-contribution = { $n ->
    [one] 1 talk
   *[other] { $n } talks
  }
count-assignment = { $n ->
    [one] 1 part in an item
   *[other] { $n } parts in items
  }
count-acceptance = { $n ->
    [one] 1 accepted clash
   *[other] { $n } accepted clashes
  }
count-setting = { $n ->
    [one] 1 setting
   *[other] { $n } settings
  }
count-release = { $n ->
    [one] 1 release
   *[other] { $n } releases
  }
count-issue = { $n ->
    [one] 1 copy handed out
   *[other] { $n } copies handed out
  }
did-export-people = { $n ->
    [one] Wrote 1 person to { $path }.
   *[other] Wrote { $n } people to { $path }.
} Former posts and absences are not in it.
did-export-cards = { $n ->
    [one] Wrote 1 card to { $path }.
   *[other] Wrote { $n } cards to { $path }.
} Needs, notes and consent are not in them.
