# Palette
ui-palette = Search or jump to
ui-palette-hint = Search or jump to, > for actions
ui-palette-results = Results
ui-palette-count = { $n ->
    [one] 1 result
   *[other] { $n } results
  }
ui-palette-none = Nothing found for “{ $text }”
ui-palette-recent = Worked on last
ui-palette-items = Itinerary
ui-palette-people = People
ui-palette-organisations = Organisations
ui-palette-places = Places
ui-palette-do = Do
ui-palette-move = Move
ui-palette-actions-only = Actions only
ui-do-theme-light = Light theme
ui-do-theme-dark = Dark theme
ui-do-theme-system = Theme as the system
ui-do-print = Print this page…
ui-do-language = 日本語に切り替える
ui-do-sidebar = Show or hide the sidebar
ui-do-inspector = Show or hide the inspector
ui-do-zoom-in = Higher hours
ui-do-zoom-out = Lower hours
