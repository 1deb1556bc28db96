# 訪問先、事務局、セミナー、商談、席の印刷物の語。

paper-host-briefing = 受入先資料
paper-host-briefing-is = 受入先ごとに、来訪者、質問事項、準備事項
paper-host-visit = ご対応いただく内容
paper-host-people = 来訪者
paper-host-questions = お聞きしたいこと
paper-host-contact = 連絡先
paper-host-place = 会場
paper-host-received-by = ご対応者
paper-host-languages = ご使用の言語
paper-host-interpretation = 通訳
paper-host-gift = 記念品
paper-host-note = 備考
paper-heads = { $name }（{ $n }名）
paper-diet = 食事：{ $text }
paper-access = 配慮：{ $text }
paper-people = { $n }名（席次順）

paper-run-sheet = 進行表
paper-run-sheet-is = 事務局用。各日の全予定、担当、場所、電話番号
paper-staff-only = 事務局限り。内部メモと電話番号が載っています。
paper-team = 事務局
paper-all-staff = 全員（事務局）
paper-guests = { $n }名
paper-booking = 予約番号

paper-seminar-programme = セミナー次第
paper-seminar-programme-is = 各部の講演とパネル、登壇者と役職
paper-organised-by = 主催
paper-venue = 会場
paper-open-speaker = 登壇者未定

paper-meeting-schedule = 商談予定表
paper-meeting-schedule-is = 参加者ごとに、相手、時刻、テーブル
paper-meeting-time = 時刻
paper-meeting-with = 相手
paper-meeting-table = テーブル
paper-meetings = 商談{ $n }件
paper-interpreter = 通訳
paper-free = 空き
paper-offers = 提供
paper-seeks = 希望
paper-open-table = テーブル未定
paper-table-signs = テーブル札
paper-table-signs-is = テーブルごとに、名称と商談を載せた1枚
