# 記録に付けたファイルとリンク。
ui-files = ファイル
ui-files-none = ファイルはまだありません。
ui-files-drop = ファイルはまだありません。ここにドロップするか、選んで付けます。
ui-files-attach = 添付…
ui-files-link = リンクを追加…
ui-files-address = アドレス
ui-files-called = 名称
ui-files-add-link = 追加
ui-files-save = { $name } の複製を保存
ui-files-open = { $name } を開く
ui-files-edit = { $name } の名称と説明文
ui-files-as-photograph = { $name } を顔写真にする
ui-files-photograph = 顔写真
ui-files-caption = 説明文
ui-files-here = ドロップして添付
ui-files-no-picture = プレビューなし
