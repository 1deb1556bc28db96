# はじめに
ui-start-title = ワークスペースから始める
ui-start-how = ワークスペースは、事務所のすべての事業を収める1つのファイルです。このパソコンの中だけに保存されます。
ui-start-new = 新規作成…
ui-start-open = ファイルを開く…
ui-start-sample-how = まず試してみる場合は、
ui-start-sample = サンプルを開く
ui-start-recent = 最近使ったファイル
ui-new-file-name = 事業.meguri
