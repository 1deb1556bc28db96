# 今日：一日の様子、事務所の執務時間、準備の状況。

today-items = { $n ->
    [0] 本日の予定はありません。
   *[other] 本日の予定{ $n }件。
  }
today-next = 次は{ $what }（{ $when }）。
office-open = { $until }まで執務
office-closes = 終了まで{ $in }
office-opens = 開始まで{ $in }
office-closed-until = { $when }まで時間外
office-closed = 時間外
ready-names = 氏名
ready-hosts = 団体
ready-items = 予定
ready-speakers = 登壇者
ready-diets = 食事
ready-of = { $of }件中{ $n }件
ready-settled = { $of }件中{ $n }件確定
error-bad-office-hours = 執務時間には1つ以上の曜日と、開始より後の終了時刻が必要です。
today-night = 宿泊
today-all-day = 終日
