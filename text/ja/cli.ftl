# コマンドラインの文。
cli-made = { $path } を作成しました
cli-exported = { $path } に{ $n }件の予定を書き出しました
cli-no-clashes = 重複はありません
cli-restored = 復元しました。以前の内容は { $path } に残っています
