# 人・団体・場所に関する文と語。

# ---------- 履歴 ----------
did-merged = 「{ $other }」を「{ $name }」に統合しました
did-kept-apart = 「{ $a }」と「{ $b }」は別のものと記録しました
did-accepted-name = 「{ $name }」の{ $form }を確認済みにしました
did-removed-name = 「{ $name }」から{ $form }を削除しました

# ---------- エラー ----------
error-unknown-country = 「{ $country }」という国コードはありません。GB や JP のように書きます。
error-same-record = 異なる2件を選びます。
error-bad-known-date = 「{ $text }」を日付として読めません。2018、2018-11、2018-11-20 のように書きます。
error-no-such-name = この表記はもうありません。

# ---------- 氏名 ----------
term-name-form-kanji = 漢字
term-name-form-kana = かな
term-name-form-latin = ローマ字
name-form-katakana = カタカナ
name-missing-reading = 読み未着
name-missing-romaji = ローマ字未着
name-to-check = 要確認{ $n }件

# ---------- 人 ----------
diet-not-asked = 未確認
diet-none = 制限なし
term-level-native = 母語
term-level-working = 業務可
term-level-basic = 初級
term-contact-kind-email = メール
term-contact-kind-phone = 電話
term-contact-kind-mobile = 携帯電話
term-contact-kind-address = 住所
term-contact-kind-other = その他

# ---------- 一覧 ----------
term-only-reading-to-come = 読み未着
term-only-kanji-to-come = 漢字未着
term-only-to-check = 氏名要確認
term-only-diet-unknown = 食事制限未確認
term-only-no-post = 役職なし
term-only-keep-passed = 保存期限切れ
term-only-may-be-twice = 重複の可能性
term-only-name-to-come = 名称が一言語のみ
term-only-no-country = 国なし
term-only-no-people = 人なし
term-only-no-zone = 時間帯なし
term-only-no-coordinates = 座標なし
term-only-exclusive = 専用
term-only-unused = 使用なし

# ---------- 場所の時間帯 ----------
zone-from-coordinates = { $zone }（座標から判定）
zone-from-country = { $zone }（{ $country }で唯一の時間帯）
zone-from-above = { $zone }（{ $place }による）

# ---------- 重複の可能性 ----------
term-why-same-name = 同じ名前
term-why-swapped = 姓と名が逆
term-why-same-reading = 同じ読み
term-why-near-spelling = 似た表記
field-coordinates = 座標
word-yes = はい
word-no = いいえ

# ---------- 言語 ----------
lang-name-ja = 日本語
lang-name-en = 英語
lang-name-de = ドイツ語
lang-name-fr = フランス語
lang-name-it = イタリア語
lang-name-es = スペイン語
lang-name-pt = ポルトガル語
lang-name-nl = オランダ語
lang-name-sv = スウェーデン語
lang-name-da = デンマーク語
lang-name-no = ノルウェー語
lang-name-fi = フィンランド語
lang-name-pl = ポーランド語
lang-name-lt = リトアニア語
lang-name-lv = ラトビア語
lang-name-et = エストニア語
lang-name-hu = ハンガリー語
lang-name-cs = チェコ語
lang-name-sk = スロバキア語
lang-name-sl = スロベニア語
lang-name-hr = クロアチア語
lang-name-ro = ルーマニア語
lang-name-bg = ブルガリア語
lang-name-el = ギリシャ語
lang-name-ga = アイルランド語
lang-name-cy = ウェールズ語
lang-name-uk = ウクライナ語
lang-name-ru = ロシア語
lang-name-tr = トルコ語
lang-name-zh = 中国語
lang-name-ko = 韓国語
lang-name-ar = アラビア語

# ---------- 件数 ----------
count-series = シリーズ{ $n }件
count-programme = 事業{ $n }件
count-organisation = 団体{ $n }件
count-role = 事業での役割{ $n }件
count-person = 人{ $n }件
count-affiliation = 役職{ $n }件
count-unavailability = 不在{ $n }件
count-place = 場所{ $n }件
count-participation = 参加枠{ $n }件
count-subgroup = 班{ $n }件
count-membership = 班の所属{ $n }件
count-item = 予定{ $n }件
count-item-subgroup = 予定の班{ $n }件
count-contribution = 発表{ $n }件
count-assignment = 割当{ $n }件
count-acceptance = 了承{ $n }件
count-setting = 設定{ $n }件
count-release = 版{ $n }件
count-issue = 発行先{ $n }件
did-export-people = { $n }人を{ $path }に書き出しました。以前の役職と不在の期間は含みません。
did-export-cards = { $n }人の名刺を{ $path }に書き出しました。食事や配慮、備考、同意は含みません。
