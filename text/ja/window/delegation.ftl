# 参加者：募集、班、客室、言語、出欠
ui-part = 参加者の表示内容
ui-part-roster = 名簿
ui-part-attendance = 出欠

# 出欠
ui-att-occasions = 出欠を取る予定
ui-att-all = { $n }名全員出席
ui-att-rest = 残り{ $n }名は出席
ui-att-clear = 記入を消去
ui-att-take = 出席者数を{ $n }名とする
ui-att-nobody = ここに参加する予定の人はいません。
ui-att-unexpected = 予定外
ui-att-heads = { $of }名中の人数
ui-att-attended = 出席
ui-att-late = 遅刻
ui-att-excused = 届出欠席
ui-att-absent = 欠席

# 複数名の席
ui-split-seat = { $n }席に分ける

# 応募
ui-part-applications = 応募
ui-app-look = 応募の表示方法
ui-app-board = ボード
ui-app-table = 表
ui-app-search = 氏名、役職、関心
ui-app-call = 募集
ui-app-call-dots = 募集内容…
ui-app-add = 応募者を追加
ui-app-add-dots = 応募者を追加…
ui-app-offer = 参加を打診する
ui-app-places = 定員
ui-app-closes = 締切日
ui-app-criteria = 条件
ui-app-criteria-how = 1行に1項目
ui-app-criteria-none = 募集の条件はまだありません。
ui-app-applied = 応募日
ui-app-today = 空欄の場合は今日
ui-app-last = 直近の経過
ui-app-steps = 経過
ui-app-decision = 選考
ui-app-decide-on = { $name }の選考
ui-app-fill = 内定時に確保済みの{ $n }席から充てる
ui-app-on = 決定日
ui-app-by = 決定者
ui-app-me = 作業中の担当者
ui-app-interests = 関心
ui-app-choose = 応募を選ぶと、内容の確認と選考ができます。
ui-app-wait-up = 補欠の順を上げる
ui-app-wait-down = 補欠の順を下げる
ui-app-to-applied = 応募に戻す
ui-app-to-shortlisted = 選考に進める
ui-app-to-accepted = 内定
ui-app-to-waitlisted = 補欠にする
ui-app-to-declined = 不採用にする
ui-app-to-confirmed = 確定
ui-app-to-withdrawn = 辞退

# 席次
ui-rank-sort = 席次順に並べる
ui-rank-is = 役職・五十音順
ui-rank-by-hand = 手動の席次

# 班分け
ui-part-groups = 班
ui-sg-number = 班の数
ui-sg-groups = { $n }班
ui-sg-propose = 案を作成
ui-sg-take = この班に決める
ui-sg-same = 現在の班と同じです
ui-sg-as-is = 現在の班
ui-sg-lock = { $name }をこの班に固定
ui-sg-move = { $name }を移動
ui-sg-pairs-dots = 同じ班・別の班…
ui-sg-pairs = 同じ班・別の班の指定
ui-sg-pairs-how = どの日のどの案でも、必ず同じ班にする、または別の班にする2人を指定します。
ui-sg-together = 同じ班
ui-sg-apart = 別の班
ui-sg-one = 参加者
ui-sg-other = もう1人
ui-sg-choose-two = 2人を選択します。
ui-sg-let-go = { $name }と{ $other }の指定を解除
ui-sg-with = { $name }と同じ班
ui-sg-not-with = { $name }と別の班
ui-sg-too-few = 個別の席を持つ参加者がまだ2人いません

# 客室
ui-part-rooms = 客室
ui-rooms-none = 宿泊はまだありません
ui-rooms-none-how = 日程に宿泊を加えると、泊数と宿泊者がここに表示されます。
ui-room-add = 部屋を追加
ui-room-single = シングル
ui-room-twin = ツイン
ui-room-triple = トリプル
ui-room-fill = 全員の部屋を決める
ui-room-fill-these = 空きベッドに割り当てる
ui-room-fill-with = { $kind }を用意
ui-room-take = 部屋割りを流用
ui-room-take-from = { $what }から
ui-room-copy = 一覧をコピー
ui-room-copied = コピー済み
ui-room-print = 印刷
ui-room-without = 部屋未定
ui-room-put = { $name }の部屋
ui-room-none = 部屋なし
ui-room-name = 部屋
ui-room-gone = 不参加

# 言語
ui-part-languages = 言語
ui-cover = 言語
ui-cover-none = 受入先のある予定はまだありません
ui-cover-item = 予定
ui-cover-host = 先方の言語
ui-cover-party = 参加者の言語
ui-cover-need = 通訳が必要な人
ui-cover-by = 通訳
