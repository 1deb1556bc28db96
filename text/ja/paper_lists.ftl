# 名簿、名札、席札。印刷物と表。

paper-delegate-list = 団員名簿
paper-delegate-list-is = 参加者の氏名（和英）、役職、班
paper-badges = 名札
paper-badges-is = 90×54 mm、和英併記。切り離して使用
paper-table-cards = 席札
paper-table-cards-is = 両面に和英併記。折って使用
paper-rooming-list = 部屋割表
paper-rooming-list-is = 宿泊先用。部屋、泊数、同室者
paper-attendance-sheet = 出席簿
paper-attendance-sheet-is = 出席予定者と署名欄
paper-host-list = 訪問先一覧
paper-host-list-is = 訪問先、日時、担当者
paper-application-list = 応募者一覧
paper-application-list-is = 内部用。応募者と選考の経過
paper-names-to-come = { $n ->
    [1] 氏名未着
   *[other] 氏名未着{ $n }名
  }
paper-names-unchecked = 未確認の氏名表記が{ $n }名分あり、記載していません。
paper-badges-empty = 氏名未着の{ $n }名分は、氏名欄が記入用の線です。
paper-cards-open = 氏名未着の{ $n }名分は、席札がありません。
paper-by-precedence = 序列順。
paper-by-reading = 五十音順。
paper-by-organisation = 所属別。
paper-nobody = 名簿にはまだ誰もいません。
paper-no-organisation = 所属なし
paper-head-number = 番号
paper-head-name = 氏名
paper-head-name-latin = 氏名（ローマ字）
paper-head-name-japanese = 氏名
paper-head-reading = よみ
paper-head-role = 役割
paper-head-post = 役職
paper-head-organisation = 所属
paper-head-group = 班
paper-head-heads = 人数
paper-head-diet = 食事
paper-head-access = 配慮事項
paper-lists = 一覧表
cli-list = { $title }（{ $rows }行）：{ $path }
error-document-ending = { $path }の拡張子から形式を決められません。.pdf、一覧表の場合は.xlsxか.csvにします。
error-document-no-list = { $kind }は一覧表ではありません。.pdfで保存します。
error-document-all-xlsx = すべての一覧表をまとめて保存できるのは.xlsxだけです。
