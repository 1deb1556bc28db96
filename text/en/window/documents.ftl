ui-tab-documents = Documents
ui-doc-language = Language of the document
ui-doc-lang-en = English
ui-doc-lang-ja = Japanese
ui-doc-lang-both = Side by side
ui-doc-from = Made from
ui-doc-now = As it is now ({ $mark })
ui-doc-rev = Rev { $n }
ui-doc-style = House style
ui-doc-style-how = What all documents of this workspace share.
ui-doc-footer = Foot of every page
ui-doc-logo = Logo
ui-doc-logo-pick = Choose…
ui-doc-logo-other = Choose another…
ui-doc-logo-remove = Take out
ui-doc-logo-how = PNG, JPEG, WebP or SVG, up to 5 MB. It stands at the head of the first page.
ui-doc-eras = Japanese dates with era years (平成30年)
ui-doc-colour = Colour of rules and marks
ui-doc-paper = Paper
ui-doc-all = All documents…
ui-doc-all-title = All documents of this programme
ui-doc-all-how = Every document is written into a folder, once in each language chosen. Files of the same name there are replaced.
ui-doc-all-none = Choose a language first
ui-doc-all-make = Choose a folder…
ui-doc-all-made = { $n ->
    [one] 1 document
   *[other] { $n } documents
  } written into { $folder }
ui-doc-save = Save PDF…
ui-doc-kinds = Documents
ui-doc-preview = Preview
ui-doc-page = Page { $n } of { $all }
ui-doc-made = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
  } written: { $path }
ui-doc-whose = For whom
ui-doc-everybody = Everybody
ui-doc-item = Item
ui-doc-host = Host
ui-doc-every-host = Every host
ui-doc-order = Order
ui-doc-order-precedence = Precedence
ui-doc-order-reading = Reading
ui-doc-order-organisation = Organisation
ui-doc-second_zone = Second zone
ui-doc-addresses = Addresses
ui-doc-photographs = Photographs
ui-doc-biographies = Biographies
ui-doc-page_each = A page for each
ui-doc-as-list = Save as a list
ui-doc-xlsx = Spreadsheet (XLSX)…
ui-doc-csv = Text (CSV)…
ui-doc-list-made = Written: { $path }
