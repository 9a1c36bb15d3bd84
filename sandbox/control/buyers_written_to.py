"""Buyers whose language the shipped library lacks: the desk has to write the answer itself.

Traditional Chinese lies between: the library reads much of it, and answers in the simplified.
"""

from sandbox.control.persona import Persona, Question

WRITTEN_TO = (
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
)  # fmt: skip
