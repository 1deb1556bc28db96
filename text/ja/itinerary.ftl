# 日程の文：複数項目の操作、班、入力行。

did-moved-day = 「{ $name }」を{ $date }に移動しました
did-moved-items = 「{ $name }」ほか計{ $n }件を移動しました
did-copied-items = 「{ $name }」ほか計{ $n }件を複製しました
did-added-items = 「{ $name }」ほか計{ $n }件を追加しました
did-removed-items = 「{ $name }」ほか計{ $n }件を削除しました
did-state = 「{ $name }」を{ $state }にしました
did-state-items = 「{ $name }」ほか計{ $n }件を{ $state }にしました
did-split = 「{ $name }」を{ $letters }班に分けました
did-joined = { $n }件を「{ $name }」にまとめました
did-groups = 「{ $name }」に{ $n }班を作りました
did-in-group = { $who }を{ $letter }班に入れました
did-in-group-day = { $date }は{ $who }を{ $letter }班に入れました
did-usual-group = { $date }は{ $who }をふだんの班に戻しました
did-no-group = { $who }を班から外しました

error-needs-items = 1件以上、2000件以下を選んでください。
error-needs-several = まとめるには2件以上を選んでください。
error-needs-groups = 分ける班が2つ以上ありません。先に班を作ってください。
error-date-not-understood = 「{ $text }」は日付として読めません。11/27、11月27日、火曜、2026-11-27のように入力してください。

title-leg-to = { $to }行き{ $what }
title-leg-from = { $from }発{ $what }
title-at = { $what }、{ $place }
line-unknown-place = 「{ $place }」はまだ場所の一覧にありません。件名に残します。
line-unknown-day = 日付がはっきりしません。日程未定として追加します。
line-unknown-group = { $letter }班はまだこの事業にありません。
