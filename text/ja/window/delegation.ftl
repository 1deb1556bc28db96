# 参加者：募集、班、客室、言語、出欠
ui-part = 参加者の表示内容
ui-part-roster = 名簿
ui-part-attendance = 出欠

# 出欠
ui-att-occasions = 出欠を取る予定
ui-att-all = { $n }名全員出席
ui-att-rest = 残り{ $n }名は出席
ui-att-clear = 記入を消去
ui-att-take = 出席者数を{ $n }名とする
ui-att-nobody = ここに参加する予定の人はいません。
ui-att-unexpected = 予定外
ui-att-heads = { $of }名中の人数
ui-att-attended = 出席
ui-att-late = 遅刻
ui-att-excused = 届出欠席
ui-att-absent = 欠席

# 複数名の席
ui-split-seat = { $n }席に分ける
