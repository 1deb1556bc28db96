# 商談会の時間割：作成、評価、組めなかった理由

# ---------- 作成 ----------
solving-said = { $of }件中{ $placed }件、{ $points_of }点中{ $points }点
solving-said-most = { $of }件中{ $placed }件、{ $points_of }点中{ $points }点、最大{ $most }点
solving-if = { $what }の場合
solving-optimal = 最適と証明済み
solving-most-points = 点数は最大。空き時間は減らせるかもしれません
solving-feasible = これまでの最良の案
solving-infeasible = 必須の商談をすべて入れることはできません
solving-unknown = まだ案がありません
error-matching-no-slots = 時間枠がまだありません。先に商談の時間を設定します。
error-matching-no-tables = 卓がまだありません。先に卓を追加します。
error-matching-no-requests = 組む希望がまだありません。
error-matching-fault = このままでは組めません：{ $what }。
error-schedule-stale = この時間割を作った後に事業が変わりました。何も上書きしていません。もう一度作成します。
error-schedule-broken = この時間割は実施できません：{ $what }。
error-schedule-only-tried = この時間割は試した変更があるときだけのものです。変更してから作成します。
error-no-schedule = 採用する時間割がありません。
did-take-schedule = 「{ $name }」の時間割を採用：{ $of }件中{ $placed }件
timetable-new-table = 新しい卓

# ---------- 時間割の問題 ----------
broken-unknown = 希望か時間枠がなくなった商談があります
broken-doubled = { $who }の商談が{ $slot }に二つ重なります：{ $first }、{ $second }
broken-absent = { $who }は{ $slot }に不在です
broken-not-then = { $request }は{ $slot }には行いません
broken-too-long = { $request }は{ $slot }から区分の終わりまでに収まりません
broken-locked = { $request }は固定されています
broken-never = { $request }：会わせない組み合わせです
broken-too-many = { $slot }に{ $count }件あり、卓は{ $tables }です
broken-table-twice = { $table }の商談が{ $slot }に二つ重なります：{ $first }、{ $second }
broken-table-closed = { $table }は{ $slot }に使えません
broken-lacks = { $request }に必要な「{ $feature }」が{ $table }にありません
broken-no-table = { $request }の卓がありません
broken-wrong-table = { $request }は他者専用の卓にあります
broken-no-interpreter = { $request }には共通の言語も通訳もありません
broken-interpreter-twice = 通訳の{ $who }の商談が{ $slot }に重なります
broken-interpreter-absent = 通訳の{ $who }は{ $slot }に不在です
broken-interpreter-tired = 通訳の{ $who }が{ $count }枠続きます。{ $most }枠までです
broken-order = { $late }が{ $first }の終了前に始まります
broken-most = { $who }の商談が{ $count }件になります。{ $most }件までです
broken-travel = { $who }は{ $first }から{ $second }へ間に合いません
broken-unfair = 空き時間が{ $most }回の参加者と{ $fewest }回の参加者がいます
broken-declined = 辞退した、または来なくなった参加者がいます

# ---------- 在席 ----------
away-arrives = { $who }は{ $time }に到着します。
away-leaves = { $who }は{ $time }に退席します。
away-only = { $who }の在席は{ $from }〜{ $to }だけです。
away-some = { $who }の在席は{ $of }枠中{ $n }枠です。
away-always = { $who }は不在です。

# ---------- 組めなかった理由 ----------
reason-nothing = 妨げはありません。もう一度作成すると入ります。
reason-unknown = 短い理由は見つかりませんでした。
reason-full = { $who }は満席です：{ $slots }枠に{ $n }件。
reason-has-no-slot = { $who }に空いた枠がありません。
reason-slots-worth-more = その{ $n }枠には点の高い希望が入っています。
reason-slots-taken = その{ $n }枠には点が同じか高い希望が入っています。
reason-most = { $who }は上限の{ $n }件に達しています。
reason-meets = { $more ->
    [0] 妨げ：{ $what }。
   *[other] 妨げ：{ $what }など、ほか{ $more }件。
}
reason-tables = { $n }卓とも使用中です。
reason-interpreters = 空いている通訳がいません。
reason-fairness = 空き時間が多すぎる参加者が出ます。
reason-never = { $what }は会わせない組み合わせです。
reason-own-times = 決まった時間にだけ行う商談です。
reason-times = { $what }は決まった時間にだけ行います。

# ---------- 変えるとどうなるか ----------
change-table = { $n }卓目の追加
change-most = { $who }の商談を1件増やす
change-any-time = { $request }をいつでも可とする
change-arrives = { $who }が{ $time }に到着
change-stays = { $who }が{ $time }まで在席
change-there = { $who }が{ $time }にも在席

# ---------- 時間割 ----------
timetable-of = { $n }/{ $of }
timetable-both = 双方の希望
timetable-first = 第一希望
timetable-other = 余裕があれば
timetable-of-placed = / { $of }件の希望を配置
timetable-points = { $of }点中{ $points }点
timetable-breaks = 空き時間{ $n }回
timetable-proven = 最適と証明済み
timetable-proven-said = この条件での最高は{ $points }点
timetable-proven-breaks = この条件での最高は{ $points }点、空き時間も最少
timetable-best-so-far = これまでの最良の案
timetable-at-most = 最大{ $most }点
timetable-below = 最良より{ $n }点低い
timetable-not-proven = 未証明
timetable-not-proven-how = 作成すると最大の点数が分かります
timetable-empty = まだ配置していません
timetable-empty-how = 作成すると希望を配置します
timetable-broken = このままでは実施できないもの：{ $n }件
timetable-locked = 固定
timetable-locked-n = 固定{ $n }件
timetable-placed = 配置済み
timetable-not-placed = 未配置
timetable-arrives = { $time }到着
timetable-leaves = { $time }から不在
timetable-away = { $from }〜{ $to }不在
timetable-not-there = 不在
timetable-not-coming = 不参加
timetable-no-show = 来場なし
timetable-closed = 使用不可
timetable-tables-used = { $of }卓中{ $n }卓
timetable-no-difference = 今の時間割との違いはありません
timetable-differences = 移動{ $moved }件、追加{ $new }件、取消{ $gone }件
timetable-meetings = 商談{ $n }件
timetable-no-table = 卓なし
timetable-europe = 欧州
timetable-japan = 日本
timetable-people = 参加者
timetable-tables = 卓
timetable-head-people = 参加者{ $n }{ $to_come ->
    [0] {""}
   *[other] 、氏名未着{ $to_come }
}
timetable-head-places = { $tables }卓、{ $slots }枠
timetable-head-table = 卓
timetable-head-participant = 参加者

# ---------- 手での変更 ----------
try-free = 空き、{ $table }
try-too-long = 区分の残りに収まりません
try-absent = { $who }は不在
try-busy = 先約：{ $what }
try-no-table = 空いた卓がありません
try-locked = 固定されています。先に固定を解除します。
try-begun = すでに始まったか終わりました。
try-not-wanted = 辞退した、または来ない参加者がいます。
try-swaps = { $what }と入れ替え
try-moves = { $what }を{ $to }に移動
try-points = { $changes ->
    [same] { $before }点
   *[other] { $before } → { $after }点
}
try-breaks = { $changes ->
    [same] 空き時間{ $before }回
   *[other] 空き時間{ $before } → { $after }回
}
error-meeting-fast = この商談は動かせません。{ $why }
error-meeting-does-not-fit = { $slot }には行えません：{ $why }。
did-place-meeting = 「{ $name }」を{ $slot }、{ $table }に配置
did-place-meeting-mended = 「{ $name }」を{ $slot }、{ $table }に配置。{ $also }
did-unplace-meeting = 「{ $name }」を時間割から外しました
did-lock-meeting = 「{ $name }」を固定
did-unlock-meeting = 「{ $name }」の固定を解除
did-lock-meetings = 商談{ $n }件を固定
did-unlock-meetings = 商談{ $n }件の固定を解除

# ---------- 商談、変更案、印刷前の確認 ----------
reason-not-solved = まだ配置していません。先に作成します。
change-points = { $n }点増
change-no-gain = 変化なし
did-match-change = 手配：{ $what }
error-change-elsewhere = { $who }はほかの予定か来られない日のため不在です。そちらを変更します。
meeting-asked-rank = { $who }（第{ $rank }希望）
meeting-asked-both = 双方
meeting-asked-all = 全員
meeting-asked-nobody = まだなし
meeting-now = 現在の枠
meeting-free = 空き
check-said = { $n ->
    [0] 確認事項はありません
   *[other] 確認事項{ $n }件
}
check-off-grid = { $what }の開始時刻が時間枠と合いません
check-none = { $who }の商談がありません（希望{ $n }件）
check-fewest = { $who }の商談は{ $n }件です。少なくとも{ $fewest }件の予定です
check-breaks = { $who }の空き時間が{ $n }回あります
check-tables = { $who }の卓の移動が{ $n }回あります
