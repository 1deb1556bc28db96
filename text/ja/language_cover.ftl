# 言語と通訳
cover-host-unknown = 先方の言語が未着
cover-not-needed = 通訳不要
cover-covered = 通訳あり
cover-open = 通訳なし
cover-need = 通訳が必要{ $n }名：{ $who }
cover-unknown = 言語不明{ $n }名：{ $who }
cover-party-unknown = 参加者の言語が未着
