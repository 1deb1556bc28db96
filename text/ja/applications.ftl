# 募集から名簿まで
noun-call = 募集
noun-application = 応募
noun-decision = 選考の記録
count-call = 募集{ $n }件
count-application = 応募{ $n }件
count-decision = 選考の記録{ $n }件
