# 商談会：`meguri match` の表示と、問題の誤り
match-optimal = 最適と証明しました（{ $time }秒）
match-feasible = { $time }秒で見つけた最良の案です。さらに良い案があるかもしれません
match-infeasible = 必須の商談をすべて入れることはできません（{ $time }秒で判明）
match-unknown = { $time }秒では案が見つかりませんでした
match-times = 最初の案は{ $first }秒後、この案は{ $best }秒後
match-locks-left-out = 入らない固定の商談：{ $value }{ $proven ->
    [yes] {""}
   *[no] （少なくとも{ $bound }）
}
match-musts-left-out = 入らない必須の商談：{ $value }{ $proven ->
    [yes] {""}
   *[no] （少なくとも{ $bound }）
}
match-moved = 変更の負担：{ $value }{ $proven ->
    [yes] {""}
   *[no] （少なくとも{ $bound }）
}
match-below-fewest = 最少件数への不足：{ $value }{ $proven ->
    [yes] {""}
   *[no] （少なくとも{ $bound }）
}
match-weight = かなった希望の重み：{ $value }{ $proven ->
    [yes] {""}
   *[no] （多くとも{ $bound }）
}
match-breaks = 空き時間：{ $value }{ $proven ->
    [yes] {""}
   *[no] （少なくとも{ $bound }）
}
match-changes = 卓と通訳の交代：{ $value }
match-no-problem = { $path }は商談の問題として読めません：{ $detail }
match-dzn-missing = { $path }：{ $name }がありません
match-dzn-open = { $path }：{ $name }が閉じていません。ファイルがそこで切れています
match-dzn-count = { $path }：{ $name }は{ $count }件です。{ $wanted }件のはずです
match-dzn-number = { $path }：{ $name }の{ $entry }番目：{ $text }は{ $least }から{ $most }までの数ではありません
match-no-slots = 時間枠がありません
match-too-many-slots = 時間枠が{ $count }あります。{ $most }までです
match-block-in-pieces = 区分{ $block }の時間枠が離れています。続いている必要があります
match-same-id = { $id }という名前が二つあります（{ $noun }）
match-unknown-name = { $place }の{ $id }（{ $noun }）は問題の中にありません
match-with-themselves = 商談{ $request }では{ $participant }が自分自身と会うことになります
match-too-few = 商談{ $request }の参加者が二者に足りません
match-bad-weight = 商談{ $request }の重みが{ $weight }です。0から{ $most }までです
match-bad-length = 商談{ $request }の長さが{ $length }枠です。1から{ $most }までです
match-circle = 商談{ $request }は{ $by }を経て自分自身の後になります
match-tables-counted = { $place }に卓の名前がありますが、卓は数だけが決まっています
match-shared-table = { $first }と{ $second }がどちらも卓{ $table }を自分の卓としています
match-bad-cost = { $request }を動かす負担が{ $cost }です。1から{ $most }までです
match-stands-twice = 商談{ $request }が今の時間割に二度あります
match-left-out = { $request }は入りません。次がすべて成り立つためです：{ $facts }
match-fact-away = { $who }は一部の枠にしかいません
match-fact-most = { $who }には件数の上限があります
match-fact-times = { $who }は時間が限られています
match-fact-meets = { $who }が実施されます
match-fact-never = { $who }により同席できません
match-fact-tables = テーブルの数に限りがあります
match-fact-interpreters = 通訳の数に限りがあります
match-fact-fairness = 空き時間の偏りに上限があります
