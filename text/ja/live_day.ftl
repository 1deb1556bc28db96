# The day of the meetings
day-no-show = { $who }は欠席
day-late = { $who }は{ $time }に到着
day-leaves = { $who }は{ $time }に退出
day-out = { $who }は使用不可
day-walk-in = { $who }が飛び入り参加
repair-said = { $what }：影響する商談は{ $hit }件
repair-leave-the-rest = ほかはそのまま
repair-keep-all = できるだけ多く実施
repair-anew = 残りを組み直す
repair-summary = 移動{ $moved }件、中止{ $cancelled }件、新規{ $added }件{ $seated ->
    [0] {""}
   *[other] 、テーブル変更{ $seated }件
}。連絡先{ $told }件
repair-proven = この方法での影響は最小と証明済み
change-cancelled = 中止（{ $before }）
change-added = 新規 { $after }
change-moved = { $before } → { $after }
told-line = { $with }：{ $change }
did-repair = { $what }：商談{ $moved }件を移動、{ $cancelled }件を中止、{ $added }件を追加
did-mark-meetings = { $what }を「{ $state }」にしました
did-set-outcome = { $what }の結果：{ $outcome }
meetings-count = 商談{ $n }件
term-meeting-state-planned = 予定
term-meeting-state-running = 商談中
term-meeting-state-done = 終了
term-meeting-state-not-held = 実施せず
term-meeting-outcome-good = 良好
term-meeting-outcome-follow-up = 要フォロー
term-meeting-outcome-nothing = 進展なし
term-meeting-outcome-open = 未記入
absent-no-show = 欠席
absent-left = { $time }に退出
absent-until = { $time }に到着
live-left = 残り{ $minutes }
live-begins = { $minutes }後に開始
live-begins-on = { $date }に開始
live-no-slots = 枠がまだありません
live-over = すべての枠が終了しました
live-clock = { $city } { $time }
live-rehearsal = リハーサル：{ $city } { $time }
outcomes-said = { $of }件中{ $known }件の結果を記入：良好{ $good }、要フォロー{ $follow }、進展なし{ $nothing }
follow-up-due = { $date }まで
error-not-a-participant = この席は商談に参加していません。
error-slots-over = すべての枠が終わっているため、直すものがありません。
error-stale-timetable = その間に時間割が変更されました。何も書き込んでいません。もう一度候補を求めてください。
error-broken-timetable = この時間割は実施できません：{ $detail }。何も書き込んでいません。
