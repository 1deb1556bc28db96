# 事業、参加者、受入先と会場。
did-duplicated = 「{ $name }」から「{ $copy }」を作成しました
did-moved-seat = 「{ $name }」の席次を変更しました
did-split-seat = 「{ $name }」を{ $n }席に分けました
error-one-head = この席はすでに1名分です。
did-named = { $seat }の氏名を{ $name }にしました
people-speakers = 講演者{ $n }名
people-speakers-panel = 講演者{ $n }名、パネリスト{ $panel }名
audience-came = 聴衆{ $n }名
audience-expected = 参加見込み{ $n }名
series-edition = { $series } 第{ $n }回
hosts-not-confirmed = 未確定{ $n }件
several-seats = { $n }名
more-heads = ほか{ $n }名
names-to-come = 氏名未着{ $n }名
in-no-group = 班未定{ $n }名
roster-named = 氏名確定{ $named }名、未着{ $open }名
place-held = 枠を確保
roster-diet-no-answer = 回答待ち
roster-diet-none = 制限なし
term-roster-delegate = 団員
term-roster-head-of-delegation = 団長
term-roster-speaker = 講演者
term-roster-moderator = 司会
term-roster-panellist = パネリスト
term-roster-interpreter = 通訳
term-roster-guide = 案内
term-roster-staff = 事務局
term-roster-host = 受入先
term-roster-press = 報道
term-roster-guest = 来賓
error-nothing-chosen = 誰も選ばれていません。
error-other-role = 席次は同じ役割の中で決まります。先に役割を変更します。
error-nobody-to-add = 追加する人がいません。氏名を1行に1人ずつ入力します。
error-has-name = この枠の氏名はすでに決まっています。
did-sorted = 「{ $name }」の参加者を席次順に並べました
did-took-groups = 「{ $name }」の班分け（{ $n }班）を決めました
did-took-groups-day = 「{ $name }」の{ $date }の班分け（{ $n }班）を決めました
did-keep-in-group = { $name }を{ $group }に固定しました
did-keep-in-group-day = { $name }を{ $date }は{ $group }に固定しました
did-let-go-of-group = { $name }の班の固定を外しました
groups-sizes = 人数：{ $sizes }
groups-organisation = { $n ->
    [0] 同じ所属の人は同じ班にいません
   *[other] 同じ所属の組が{ $n }組あります
  }
groups-interest = { $n ->
    [0] 同じ関心の人は同じ班にいません
   *[other] 同じ関心の組が{ $n }組あります
  }
groups-language = { $language }を話す人：{ $counts }
groups-met = { $n ->
    [0] 全員が新しい人と組みます
   *[other] ほかの日も同じ班の組が{ $n }組あります
  }
groups-several = { $n }名は個別の席がないため、班に分けていません
error-in-two-groups = { $name }が2つの班に入っています。
noun-stay = 班の固定
count-stay = 班の固定{ $n }件
did-keep-together = { $name }と{ $other }を同じ班に固定しました
did-keep-apart = { $name }と{ $other }を別の班に固定しました
did-let-go-of-pair = { $name }と{ $other }の組の指定を外しました
groups-kept-together = 同じ班の指定：{ $n }組
groups-kept-apart = 別の班の指定：{ $n }組
pair-broken-together = { $name }と{ $other }は同じ班にする指定です
pair-broken-apart = { $name }と{ $other }は別の班にする指定です
error-pair-of-one = 組にするには別の2人を選びます。
error-pair-contradicts = { $name }と{ $other }は別の班の指定ですが、ほかの指定により同じ班になります。
noun-group-pair = 班の組の指定
count-group-pair = 班の組の指定{ $n }件
