"""Traditional Chinese characters of the trade and their Simplified forms.

A compact table of single characters that occur in buyers' questions: it is no converter. It
maps one character to one, does not know words that differ (軟體, 软件), and characters it lacks
stay as they are, which costs a match some of its score but never changes a text shown to anyone.
"""

_PAIRS = (
    "個个 們们 來来 這这 裡里 裏里 為为 爲为 國国 說说 請请 問问 題题 買买 賣卖 價价 "
    "錢钱 單单 訂订 購购 數数 優优 樣样 貨货 運运 費费 發发 產产 線线 廠厂 質质 檢检 "
    "驗验 證证 書书 認认 壞坏 損损 傷伤 換换 賠赔 償偿 訴诉 寫写 見见 現现 覺觉 實实 "
    "應应 該该 對对 錯错 開开 關关 門门 間间 時时 點点 鐘钟 號号 碼码 話话 電电 郵邮 "
    "聯联 繫系 係系 絡络 務务 員员 顧顾 經经 銷销 業业 標标 誌志 製制 設设 計计 圖图 "
    "顏颜 藍蓝 綠绿 紅红 黃黄 銀银 規规 長长 寬宽 輕轻 裝装 櫃柜 艙舱 飛飞 機机 陸陆 "
    "車车 鐵铁 遞递 達达 進进 稅税 報报 險险 匯汇 轉转 帳账 賬账 戶户 額额 結结 總总 "
    "餘余 預预 訊讯 資资 網网 頁页 種种 類类 級级 會会 幾几 麼么 嗎吗 誰谁 讓让 給给 "
    "還还 過过 從从 後后 無无 沒没 連连 兩两 雙双 邊边 東东 歐欧 歲岁 頭头 體体 華华 "
    "灣湾 幣币 歡欢 謝谢 週周 禮礼 貴贵 細细 項项 條条 約约 簽签 審审 準准 確确 識识 "
    "聽听 記记 錄录 調调 觀观 視视 頻频 環环 術术 學学 習习 醫医 藥药 衛卫 測测 試试 "
    "選选 擇择 處处 變变 動动 則则 復复 複复 傳传 適适 當当 勞劳 園园 區区 縣县 鄉乡 "
    "鎮镇 龍龙 專专 獨独 權权 佈布 廣广 庫库 廢废 強强 歸归 滿满 漲涨 減减 溫温 熱热 "
    "燈灯 爾尔 狀状 獲获 療疗 盡尽 監监 盤盘 穩稳 窮穷 筆笔 節节 範范 簡简 緊紧 終终 "
    "組组 維维 緩缓 縮缩 織织 繼继 續续 腳脚 臺台 舊旧 萬万 葉叶 衝冲 補补 訪访 詢询 "
    "詳详 誠诚 誤误 課课 談谈 論论 諾诺 謂谓 譯译 議议 護护 負负 財财 責责 貿贸 賀贺 "
    "賃赁 賞赏 趕赶 跡迹 蹤踪 輪轮 輸输 辦办 農农 遠远 遲迟 邏逻 鋁铝 鋼钢 錶表 鍵键 "
    "鏈链 闊阔 隊队 際际 隨随 雖虽 離离 難难 靜静 頂顶 順顺 須须 領领 願愿 風风 飾饰 "
    "館馆 駐驻 驚惊 魚鱼 鮮鲜 麗丽 齊齐 齡龄 併并 僅仅 儘尽 凈净 劃划 創创 勝胜 協协 "
    "參参 吳吴 啟启 喚唤 團团 執执 場场 壓压 備备 夠够 夾夹 孫孙 寶宝 將将 尋寻 導导 "
    "屬属 島岛 師师 帶带 幫帮 幹干 彈弹 態态 慮虑 憑凭 戲戏 戰战 據据 擔担 擁拥 掛挂 "
    "採采 掃扫 搖摇 敗败 斷断 曆历 歷历 樓楼 極极 檔档 櫥橱 殘残 氣气 決决 況况 淨净 "
    "淺浅 滯滞 潔洁 濟济 煩烦 牆墙 獎奖 瑪玛 畫画 異异 疊叠 皺皱 稱称 積积 競竞 糧粮 "
    "紀纪 納纳 紙纸 紋纹 純纯 絲丝 綁绑 緣缘 編编 縫缝 繩绳 罰罚 職职 聲声 膠胶 與与 "
    "興兴 舉举 艱艰 莊庄 蘋苹 註注 評评 詐诈 誇夸 諮咨 謊谎 豐丰 貼贴 賺赚 贈赠 贊赞 "
    "躍跃 軟软 較较 載载 輔辅 轄辖 遊游 違违 遺遗 醜丑 釋释 針针 鈕钮 鉛铅 銅铜 鋪铺 "
    "錫锡 鎖锁 鏡镜 鑰钥 閃闪 閉闭 閱阅 陣阵 陰阴 陳陈 雜杂 雞鸡 霧雾 韓韩 響响 頓顿 "
    "顆颗 顯显 颱台 飲饮 飯饭 驅驱 騙骗 鬆松 麥麦 麵面 黏粘 妳你 臟脏 髒脏 彙汇 託托 "
    "佔占"
)

SIMPLIFIED: dict[int, str] = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}

_SHARED = frozenset("你台里只面后干系志向制云表松游注折谷余范准据几征御占粘儿吊咨并")
"""Simplified forms that Traditional texts use too, for other words."""
_ONLY_TRADITIONAL = frozenset(chr(code) for code in SIMPLIFIED)
_ONLY_SIMPLIFIED = frozenset(SIMPLIFIED.values()) - _ONLY_TRADITIONAL - _SHARED


def chinese_script(text: str) -> str | None:
    """Hant or Hans, by the characters that only one of them has; None where none tells, or they
    tell as much for one as for the other."""
    traditional = sum(char in _ONLY_TRADITIONAL for char in text)
    simplified = sum(char in _ONLY_SIMPLIFIED for char in text)
    if traditional == simplified:
        return None
    return "Hant" if traditional > simplified else "Hans"


def script_of_tag(tag: str) -> str | None:
    """The script in which a reader of a Chinese tag reads; None for "zh" alone and for others."""
    first, *rest = tag.replace("_", "-").lower().split("-")
    if first not in ("zh", "yue") or not (rest or first == "yue"):
        return None
    if "hans" in rest:
        return "Hans"
    traditional = "hant" in rest or {"tw", "hk", "mo"} & set(rest) or first == "yue"
    return "Hant" if traditional else "Hans"
