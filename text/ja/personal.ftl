# 個人データ
personal-names = 氏名
personal-posts = 役職
personal-languages = 言語
personal-contacts = 連絡先
personal-diet = 食事
personal-access = 配慮事項
personal-away = 参加できない日時
personal-programmes = 事業
personal-contact-of = 担当窓口
personal-biography = 略歴
personal-consent = 同意
personal-keep-until = 保存期限
personal-notes = メモ
person-erased = 消去済みの参加者
did-erased = 個人データを消去しました
