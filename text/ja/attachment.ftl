# 記録に付けたファイルとリンク。
did-attached = 「{ $name }」を「{ $owner }」に添付
did-attached-several = { $n }件のファイルを「{ $owner }」に添付
did-save-file = { $path } に複製を書き出しました
noun-attachment = ファイル
count-attachment = ファイル{ $n }件
field-caption = 説明文
file-missing = ワークスペースの横に見つかりません
file-changed = ワークスペースの横で変更されています
files-all-there = 添付ファイルはすべて揃っています。
files-missing = { $n }件のファイルが { $folder } にありません。フォルダーをワークスペースの横に戻すか、バックアップを復元してください。
error-no-plain-file = { $path } はフォルダーなど、通常のファイルではありません。中のファイルかZIPを添付してください。
error-unreadable-file = { $path } を最後まで読めませんでした。何も添付していません。
error-file-too-large = { $path } は { $size } です。添付できるのは { $most } までです。リンクなら付けられます。
error-file-missing = 「{ $name }」がワークスペースの横にありません。ファイルのフォルダーを戻すか、バックアップを復元してください。
error-picture-unreadable = 「{ $name }」を画像として読めないため、位置情報を取り除けません。別のプログラムで保存し直してから添付してください。
error-no-file-but-link = これはリンクです。保存するファイルはありません。
error-file-not-opened = 「{ $name }」はプログラムとして動く可能性があるため、ここからは開きません。複製を保存してからご確認ください。
