# コマンドラインの文。
cli-made = { $path } を作成しました
cli-exported = { $path } に{ $n }件の予定を書き出しました
cli-no-clashes = 重複はありません
cli-restored = 復元しました。以前の内容は { $path } に残っています
cli-import-sum = 新規{ $new }件、変更{ $changed }件、登録済み{ $same }件、対象外{ $out }件
cli-import-asks = 要確認の行が{ $n }行あるため、何も書き込んでいません
cli-import-answers-or-events = このファイルには{ $what }があります。--as answers、--as items、--as programmesのどれかで指定します
