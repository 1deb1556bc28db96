# Matchmaking: nouns and sentences of the core
noun-profile = プロフィール
noun-matching = マッチング
noun-meeting-block = 商談時間帯
noun-meeting-table = テーブル
noun-meeting-interpreter = 通訳
noun-meeting-request = 申込み
noun-request-side = 申込み
noun-meeting = 商談
noun-follow-up = フォローアップ
error-no-such-slot = その時刻に始まる枠がないか、商談が時間帯の残りより長くなっています。
