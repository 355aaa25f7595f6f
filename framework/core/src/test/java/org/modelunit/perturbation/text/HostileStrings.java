package org.modelunit.perturbation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts that nobody expects, and many of them. */
final class HostileStrings {

    static final List<String> ALL = List.of(
            "",
            " ",
            "\n\t ",
            "a",
            "I",
            "'",
            "-",
            "a-",
            "-'a",
            "?!...",
            "\uD83D",
            "\uDE00",
            "a\uD83Db\uDE00c I am \uD83D",
            "\uDE00\uD83D",
            "\u0301",
            "\u0301\u0301e\u0301 cafe\u0301s",
            "Z\u0300\u0301\u0302\u0303\u0304a\u0316\u0317lgo",
            "👨‍👩‍👧‍👦 and 👩🏽‍🚀 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇩🇪🇫🇷🇩 1️⃣",
            "\u200D\u200Da\u200Db\u200D",
            "\uFE0F\u20E3",
            "שלום עולם, זה טקסט",
            "مرحبا بالعالم، هذا نص",
            "我喜欢这个产品。它很好",
            "これはペンです。カタカナ",
            "각\u1112\u1161\u11AB 한국어 문장",
            "สวัสดีชาวโลก",
            "हिन्दी में क्\u200Dष एक वाक्य",
            "İstanbul ISPARTA ıĞüşß ŉ ǆ ΑΣ",
            "𝐁𝐨𝐥𝐝 𐐀𐐨 text",
            "\u0000\u0001 null \u202Eevil\u202C",
            "<b>don't</b> {a|b} $1 \\1 %s %n",
            "one thousand hundred and and twenty",
            "1,000,000 000 00 1.2.3 -5 5- 1,2,3",
            "not not never isn't not",
            "her",
            "his",
            "can't",
            "New",
            "New York",
            "\r\n\r\nI don't\r\nknow");

    private static final String[] PIECES = {
        "a",
        "b",
        "rn",
        "cl",
        "I",
        "not",
        "is",
        "don't",
        "her",
        " ",
        " ",
        " ",
        "  ",
        "\n",
        ".",
        ",",
        "-",
        "'",
        "’",
        "5",
        "42",
        "one",
        "hundred",
        "thousand",
        "Maria",
        "New",
        "York",
        "😀",
        "👨‍👩‍👧",
        "e\u0301",
        "é",
        "\u0301",
        "\uD83D",
        "\uDE00",
        "\u200D",
        "我",
        "ש",
        "\u1112",
        "\u1161",
        "love",
        "The",
        "\uFE0F",
        "🇩",
        "%",
        "ß",
        "İ"
    };

    private HostileStrings() {}

    /** Texts that are put together of pieces, the same each time. */
    static List<String> drawn(int count) {
        SplittableRandom random = new SplittableRandom(14);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(30); pieces >= 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    static List<String> all() {
        List<String> all = new ArrayList<>(ALL);
        all.addAll(drawn(500));
        return all;
    }
}
