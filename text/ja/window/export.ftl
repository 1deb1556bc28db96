# 書き出し
ui-export = .icsを書き出す…
ui-export-title = カレンダーファイルの書き出し
ui-export-scope = 範囲
ui-export-programme = この事業
ui-export-person = 個人
ui-export-workspace = すべて
ui-export-whom = 対象者
ui-export-lang = 言語
ui-export-both = 両方
ui-export-inside = ファイルに入る予定 { $n }件
ui-export-left-out = 含まれない予定 { $n }件
ui-export-nothing = 書き出す予定がありません。
ui-export-size = { $kb } KB
ui-export-stays = ファイルを保存するだけです。送信はしません。
ui-export-done = { $n }件を { $path } に書き出しました
