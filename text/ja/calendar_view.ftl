# 全事業のカレンダー。
calendar-week = 第{ $n }週
calendar-office-closed = { $city }事務所は休み
calendar-zone-shift = この日から{ $city }は{ $ahead }
calendar-clashes = 重複{ $n }件
calendar-gaps = 移動時間不足{ $n }件
calendar-people = { $n }名
calendar-nights = { $n }泊
calendar-days = { $n ->
    [1] 終日
   *[other] { $n }日間
  }
did-moved-programme = { $n ->
    [0] 事業「{ $name }」を{ $date }に移動
   *[other] 事業「{ $name }」を{ $date }に移動（予定{ $n }件とともに）
  }
peek-date = 日付
peek-programme = 事業
peek-place = 場所
peek-host = 受入先
peek-who = 同席
peek-status = 状況
peek-people = 人数
peek-route = 行程
peek-open = 未確定{ $n }件
