# 重複
ui-review-block = 重複
ui-review-warn = 要確認
ui-review-note = 参考
ui-review-kept = このままにしたもの
ui-review-none = 重複はありません
ui-review-none-how = 変更のたびに日程を点検します。
ui-suggested-fix = 対応案
ui-apply-fix = 適用する
ui-other-fixes = ほかの案 { $n }件
ui-keep-as-is = このままにする
ui-keep-reason = このままにする理由
ui-reason-needed = 理由を入力してください。履歴に残ります。
ui-keep = このままにする
ui-kept-by = { $who }が保留：
ui-reopen = 再検討
ui-open-item = 日程で表示
ui-history-none = 変更はまだありません
