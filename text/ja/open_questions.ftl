# 未確定事項：問い（`question-*`）、件数（`owed-*`）、絞り込みの名前（`kind-*`）、回答（`answered-*`）。

question-clash = 重複
question-dates = 日程未定
question-agreement = 可否の回答待ち
question-day = 日にち未定
question-times = 時刻未定
question-end = 終了時刻未定
question-host = 訪問先未定
question-place = 場所未定
question-from = 出発地未定
question-to = 到着地未定
question-host-contact = 先方担当者の氏名未着
question-number = 便名未着
question-speaker = 登壇者未定
question-confirm = 確定待ち
question-name = { $n ->
    [1] 氏名未着
   *[other] 氏名未着 { $n }名
  }
question-diet = 食事の希望未着
question-spelling = 表記の確認

owed-clash = 重複 { $n }件
owed-dates = 事業{ $n }件の日程
owed-agreement = { $n }団体の可否
owed-day = 予定{ $n }件の日にち
owed-times = 予定{ $n }件の時刻
owed-end = 予定{ $n }件の終了時刻
owed-host = 訪問{ $n }件の受入先
owed-place = 予定{ $n }件の場所
owed-from = 移動{ $n }件の出発地
owed-to = 移動{ $n }件の到着地
owed-host-contact = 先方担当者{ $n }名の氏名
owed-number = 移動{ $n }件の便名
owed-speaker = 講演{ $n }件の登壇者
owed-confirm = 予定{ $n }件の確定
owed-name = { $n }名の氏名
owed-diet = { $n }名の食事の希望
owed-spelling = { $n }名の表記

kind-clash = 重複
kind-dates = 事業の日程
kind-agreement = 団体の可否
kind-day = 日にち
kind-times = 時刻
kind-end = 終了時刻
kind-host = 受入先
kind-place = 場所
kind-from = 出発地
kind-to = 到着地
kind-host-contact = 先方担当
kind-number = 便名
kind-speaker = 登壇者
kind-confirm = 確定
kind-name = 氏名
kind-diet = 食事の希望
kind-spelling = 表記

answered-clash = 重複
answered-dates = 日程
answered-agreement = 可否
answered-day = 日にち
answered-times = 時刻
answered-end = 終了時刻
answered-host = 受入先
answered-place = 場所
answered-from = 出発地
answered-to = 到着地
answered-host-contact = 先方担当
answered-number = 便名
answered-speaker = 登壇者
answered-confirm = 状態
answered-name = 氏名
answered-diet = 食事の希望
answered-spelling = 表記
did-answered = 「{ $name }」の{ $field }に回答：{ $answer }

our-office = 当事務所
from-time = { $time }から
answer-no-needs = 希望なし
answer-right = 表記は正しい
answer-confirmed = 確定にする
answer-cancelled = 中止にする
far-today = 本日
far-tomorrow = 明日
far-days = { $n }日後
error-question-gone = この事項はすでに回答済みか、対象がなくなっています。変更はしていません。
error-answer-does-not-fit = この回答は質問に合いません。変更はしていません。

# 1団体の少数の事項を1行にまとめる。
owed-by = { $who }：{ $what }
owed-partners = 受入先・協力団体
brief-clash = 重複
brief-dates = 日程
brief-agreement = 可否
brief-day = 日にち
brief-times = 時刻
brief-end = 終了時刻
brief-host = 受入先
brief-place = 場所
brief-from = 出発地
brief-to = 到着地
brief-host-contact = 担当者
brief-number = 便名
brief-speaker = 登壇者
brief-confirm = 確定
brief-name = 氏名
brief-diet = 食事の希望
brief-spelling = 表記
due-by = { $day }まで
due-today = 本日まで
due-overdue = 期限超過
due-question = { $name }：{ $question }
did-due = 回答期限を{ $date }に設定：{ $what }
did-due-several = { $n }件の回答期限を{ $date }に設定
did-due-none = 回答期限を解除：{ $what }
did-due-none-several = { $n }件の回答期限を解除
