# 履歴から元に戻す操作。
did-take-back = 取り消しました：{ $what }
did-back-to = この変更の直後に戻しました：{ $what }
value-nothing = なし
value-deleted = その後削除されたもの
error-changed-since = 「{ $name }」の{ $what }はその後変更されています。今は「{ $theirs }」、戻すと「{ $ours }」になります。何も変更していません。
error-gone-since = 対象の{ $noun }はその後削除されたか、すでに元に戻っています。何も変更していません。
error-hangs-since = その後これに追加されたものがあります。先にそれを削除します。何も変更していません。
error-no-change = 履歴にこの項目はありません。
error-not-a-change = この項目自体が「元に戻す」または「やり直し」です。元の変更を取り消します。
error-taken-back-already = この変更はすでに取り消されています。
