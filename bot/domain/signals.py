"""What a buyer's wording can give away, and the notation in which wordings are listed.

A wording is words in order, apart by spaces; wordings are apart by commas. `a|b` is either, `a_b`
two words as one, `stem*` any ending, `word?` may be missing, `<group>` stands for a shared list,
`..` for up to four words (six characters of Chinese, twelve of Japanese and Thai, whose wordings
match within a run of letters). Accents, doubled letters, the Arabic article and Traditional
characters do not matter: text and wording are folded alike. All languages
are searched at once and a folded word of one can be another's trade talk ("sąd" and "sad",
"Brand" and "brand"), so a word stands alone only where it is grave in all of them.
"""

from enum import StrEnum


class Signal(StrEnum):
    """What a wording gives away, in order of gravity."""

    INJURY = "injury"
    FIRE = "fire"
    RECALL = "recall"
    REGULATOR = "regulator"
    LAWYER = "lawyer"
    PRESS = "press"
    DATA_LEAK = "data_leak"
    CHARGEBACK = "chargeback"
    WHOLE_BATCH = "whole_batch"
    PUBLIC_THREAT = "public_threat"
    THIRD_CONTACT = "third_contact"


_PAIRS = (
    "師师傷伤燒烧燙烫觸触電电煙烟發发災灾滅灭毀毁過过進进醫医療疗氣气車车門门監监舉举"
    "報报訴诉檢检質质關关執执協协費费會会權权機机構构賠赔賬账帳账戶户號号碼码資资訊讯"
    "數数據据個个隱隐洩泄賣卖給给盜盗竊窃體体記记視视臺台聞闻網网絡络評评論论壞坏爛烂"
    "損损錯错貨货產产單单銀银爭争議议銷销請请調调寶宝貝贝訂订這这們们麼么誰谁樣样臉脸"
    "書书無无廢废銹锈鏽锈黴霉沒没員员兒儿傳传顧顾劃划斷断開开線线顆颗幾几裡里裏里壓压"
    "見见應应該该將将讓让對对間间條条連连續续級级緊紧嚴严聯联稅税務务證证著着殘残廠厂"
    "國国護护險险頭头爾尔約约狀状騙骗點点熱热專专運运佈布膚肤癢痒暈晕嘔呕腫肿採采訪访"
    "難难製制動动響响態态曬晒貼贴頻频圖图陽阳聽听媽妈藥药陰阴紅红從从認认識识還还來来"
    "時时實实業业黨党張张長长負负夾夹紮扎鳳凤凍冻結结擊击擴扩邊边雙双燈灯環环變变說说"
    "話话後后與与為为當当類类賓宾達达遠远選选歡欢歸归殺杀鬧闹週周價价顯显區区廣广導导"
    "館馆淨净糾纠紛纷維维詐诈撥拨買买別别復复優优駁驳償偿"
    "備备內内兩两則则創创問问啟启喪丧嗆呛嗎吗噁恶嚇吓嚥咽嚨咙場场壇坛嬰婴審审寫写屢屡帶带強强"
    "惡恶掃扫掛挂搶抢擾扰攔拦敗败歷历東东標标櫃柜決决沖冲測测準准溼湿濕湿潰溃濺溅瀉泻煩烦現现"
    "盃杯盤盘眾众睜睁禮礼種种競竞筆笔紋纹紙纸統统經经縫缝聲声脫脱脹胀腳脚膠胶蓋盖蕁荨處处蝕蚀"
    "蟲虫衝冲裝装複复規规計计訟讼設设診诊詢询試试誤误諸诸講讲責责貴贵購购軍军轉转郵邮針针錄录"
    "鐵铁隊队隻只霧雾項项預预題题額额顏颜風风罵骂騷骚驗验樓楼"
)
SIMPLIFIED: dict[str, str] = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
"""Traditional characters that the Chinese wordings may meet, with their Simplified form."""
