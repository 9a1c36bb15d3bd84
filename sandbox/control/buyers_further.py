"""Buyers in the further languages of the shipped library, and at last one whose language it lacks:
there the desk has to write the answer itself.
"""

from sandbox.control.persona import Persona, Question

FURTHER = (
    Persona(
        "Emre", "Yılmaz", "emre_y", "tr", "Turkish", "Istanbul", "Türkiye",
        "Europe/Istanbul", "+905321234567", 41.0082, 28.9784,
        (
            Question("Minimum sipariş miktarı nedir?", "What is the minimum order?"),
            Question("Teslimat ne kadar sürer?", "How long does delivery take?"),
            Question(
                "Numune alabilir miyiz, ödeme nasıl oluyor?",
                "Can we get a sample, and how does payment work?",
            ),
            Question("Kolay gelsin, 500 adet lazım bize", "Hello, we need 500 pieces"),
            Question(
                "Ürünlerin yarısı kırık geldi, yetkiliyle görüşmek istiyorum",
                "Half of it came broken, I want to talk to somebody in charge",
            ),
        ),
    ),
    Persona(
        "Minh Anh", "Nguyễn", "minhanh_n", "vi", "Vietnamese", "Hanoi", "Vietnam",
        "Asia/Ho_Chi_Minh", "+84912345678", 21.0278, 105.8342,
        (
            Question("Đặt tối thiểu bao nhiêu sản phẩm vậy ạ?", "What is the minimum order?"),
            Question(
                "Bên mình có gửi mẫu không, thanh toán thế nào ạ?",
                "Do you send samples, and how do we pay?",
            ),
            Question("Em cần khoảng 300 cái trước Tết", "I need about 300 before New Year"),
            Question("Dạ em cảm ơn nhiều ạ 🙏", "Thank you so much"),
            Question("Cho em gặp nhân viên tư vấn với ạ", "Please let me talk to somebody"),
        ),
    ),
    Persona(
        "Putri", "Anggraini", "putri_ang", "id", "Indonesian", "Jakarta", "Indonesia",
        "Asia/Jakarta", "+6281234567890", -6.2088, 106.8456,
        (
            Question("Minimal order berapa ya kak?", "What is the minimum order?"),
            Question(
                "Bisa kirim sampel? Terus bayarnya gimana?",
                "Can you send a sample? And how do I pay?",
            ),
            Question("Pagi kak, butuh 750 pcs buat bulan depan", "Morning, I need 750 next month"),
            Question("Kirim ke Surabaya berapa lama?", "How long is shipping to Surabaya?"),
            Question(
                "Barangnya rusak 15 pcs, saya mau bicara dengan orang",
                "15 pieces are broken, I want to talk to a person",
            ),
        ),
    ),
    Persona(
        "Jonas", "Weber", "jonas_weber", "de", "German", "Berlin", "Germany",
        "Europe/Berlin", "+4915112345678", 52.52, 13.405,
        (
            Question("Wie hoch ist die Mindestbestellmenge?", "What is the minimum order?"),
            Question(
                "Wie lange dauert die Produktion, und kann ich vorab ein Muster bekommen?",
                "How long does production take, and can I have a sample first?",
            ),
            Question("Moin, wir bräuchten so 1.500 Stück bis Ende Mai", "We need 1,500 by May"),
            Question("Alles klar, vielen Dank!", "All right, many thanks!"),
            Question(
                "Drei Kartons sind beschädigt, bitte rufen Sie mich zurück",
                "Three boxes are damaged, please call me back",
            ),
        ),
    ),
    Persona(
        "林怡君", "", "yichun_lin", "zh-hant", "Chinese (traditional)", "Taipei", "Taiwan",
        "Asia/Taipei", "+886912345678", 25.033, 121.5654,
        (
            Question("請問最低訂購量是多少？", "What is the minimum order?"),
            Question("可以先寄樣品嗎？付款方式有哪些？", "A sample first? And how can I pay?"),
            Question("你好～我們大概需要 400 個", "Hello, we need about 400"),
            Question("寄到台北要幾天？", "How many days to Taipei?"),
            Question("收到的貨有破損，我想找真人客服", "It came damaged, I want a real person"),
        ),
    ),
    Persona(
        "佐藤", "由紀", "yuki_sato", "ja", "Japanese", "Tokyo", "Japan",
        "Asia/Tokyo", "+819012345678", 35.6762, 139.6503,
        (
            Question("最小注文数量はいくつですか？", "What is the minimum order?"),
            Question("送料はいくらですか", "How much is shipping?"),
            Question(
                "サンプルは注文できますか？納期はどのくらいですか？",
                "Can I order a sample? And how long does production take?",
            ),
            Question("お世話になっております。300個ほど検討中です", "We are thinking of about 300"),
            Question("商品が壊れて届きました。担当者と話したいです", "It came broken"),
        ),
    ),
    Persona(
        "김지수", "", "jisoo_kim", "ko", "Korean", "Seoul", "South Korea",
        "Asia/Seoul", "+821012345678", 37.5665, 126.978,
        (
            Question("최소 주문 수량이 얼마인가요?", "What is the minimum order?"),
            Question("배송은 며칠 걸리나요", "How many days does shipping take?"),
            Question(
                "샘플 주문 가능한가요? 결제는 어떻게 하나요?",
                "Can I order a sample? And how do I pay?",
            ),
            Question("안녕하세요, 이번 달에 500개 정도 필요해요", "We need about 500"),
            Question("상담원과 통화하고 싶습니다", "I want to talk to a person"),
        ),
    ),
    Persona(
        "สมชาย", "ใจดี", "somchai_j", "th", "Thai", "Bangkok", "Thailand",
        "Asia/Bangkok", "+66812345678", 13.7563, 100.5018,
        (
            Question("สั่งขั้นต่ำกี่ชิ้นครับ", "What is the minimum order?"),
            Question("ค่าส่งมาไทยเท่าไหร่ครับ", "How much is shipping to Thailand?"),
            Question("ขอตัวอย่างก่อนได้ไหมครับ จ่ายเงินยังไง", "A sample first? And how do I pay?"),
            Question("สวัสดีครับ ต้องการประมาณ 400 ชิ้น", "Hello, we need about 400 pieces"),
            Question("ของที่ได้รับเสียหาย ขอคุยกับเจ้าหน้าที่", "It came damaged, a person please"),
        ),
    ),
    Persona(
        "प्रिया", "शर्मा", "priya_sharma", "hi", "Hindi", "Delhi", "India",
        "Asia/Kolkata", "+919812345678", 28.6139, 77.209,
        (
            Question("न्यूनतम ऑर्डर मात्रा कितनी है?", "What is the minimum order?"),
            Question("डिलीवरी में कितने दिन लगेंगे?", "How many days does delivery take?"),
            Question(
                "क्या सैंपल मिल सकता है? पेमेंट कैसे करना है?",
                "Can I have a sample? And how do I pay?",
            ),
            Question("नमस्ते, हमें 500 पीस चाहिए दिवाली से पहले", "We need 500 by Diwali"),
            Question("सामान टूटा हुआ आया, किसी से बात करवाइए", "It came broken"),
        ),
    ),
    Persona(
        "Aminu", "Bello", "aminu_bello", "ha", "Hausa", "Kano", "Nigeria",
        "Africa/Lagos", "+2348031234567", 12.0022, 8.592,
        (
            Question("Mafi ƙarancin oda guda nawa ne?", "What is the minimum order?"),
            Question("Kuɗin jigilar kaya nawa ne zuwa Kano?", "How much is shipping to Kano?"),
            Question(
                "Zan iya samun samfuri? Yaya zan biya?",
                "Can I have a sample? How do I pay?",
            ),
            Question("Sannu, muna bukatar guda 300", "Hello, we need 300 pieces"),
            Question("Kayan sun zo a lalace, ina son magana da mutum", "It came spoilt"),
        ),
    ),
    Persona(
        "Sanne", "de Vries", "sanne_dv", "nl", "Dutch", "Rotterdam", "Netherlands",
        "Europe/Amsterdam", "+31612345678", 51.9244, 4.4777,
        (
            Question("Wat is de minimale bestelhoeveelheid?", "What is the minimum order?"),
            Question("Hoe lang duurt de levering naar Rotterdam?", "How long to Rotterdam?"),
            Question("Goedemorgen, we zoeken zo'n 800 stuks", "Good morning, we need some 800"),
            Question("Prima, bedankt!", "Fine, thank you!"),
            Question("Ik wil graag een medewerker spreken", "I want to talk to a person"),
        ),
    ),
)  # fmt: skip
