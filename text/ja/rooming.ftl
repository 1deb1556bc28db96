# 客室と同室者
noun-room = 客室
noun-bed = ベッド
count-room = 客室{ $n }室
count-bed = ベッド{ $n }台
