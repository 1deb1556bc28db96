# 検索パレット。
found-by = { $text } でも見つかります
