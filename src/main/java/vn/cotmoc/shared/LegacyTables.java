package vn.cotmoc.shared;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The letters of TCVN 5712:1993 VN3 and of VNI, written as what their signs look like in Western text.
final class LegacyTables {

    static final Map<String, String> TCVN3 = tcvn3();
    static final Map<String, String> VNI = vni();

    private LegacyTables() {}

    private static Map<String, String> tcvn3() {
        var table = new HashMap<String, String>();
        pair(table, "µ¸¶·¹", "àáảãạ");
        pair(table, "¨»¾¼½Æ", "ăằắẳẵặ");
        pair(table, "©ÇÊÈÉË", "âầấẩẫậ");
        pair(table, "ÌÐÎÏÑ", "èéẻẽẹ");
        pair(table, "ªÒÕÓÔÖ", "êềếểễệ");
        pair(table, "×ÝØÜÞ", "ìíỉĩị");
        pair(table, "ßãáâä", "òóỏõọ");
        pair(table, "«åèæçé", "ôồốổỗộ");
        pair(table, "¬êíëìî", "ơờớởỡợ");
        pair(table, "ïóñòô", "ùúủũụ");
        pair(table, "\u00ADõøö÷ù", "ưừứửữự");
        pair(table, "úýûüþ", "ỳýỷỹỵ");
        pair(table, "®§¡¢£¤¥¦", "đĐĂÂÊÔƠƯ");
        return Map.copyOf(table);
    }

    private static Map<String, String> vni() {
        var table = new HashMap<String, String>();
        for (var vowel : new String[] {"a", "e", "o", "u", "y", "ô", "ö"}) {
            tones(table, vowel, "øùûõï", unmarked(vowel));
        }
        for (var vowel : new String[] {"a", "e", "o"}) {
            both(table, vowel + "â", compose(vowel + "\u0302"));
            tones(table, vowel, "àáåãä", compose(vowel + "\u0302"));
        }
        both(table, "aê", "ă");
        tones(table, "a", "èéúüë", "ă");
        both(table, "ô", "ơ");
        both(table, "ö", "ư");
        both(table, "ñ", "đ");
        both(table, "æ", "ỉ");
        both(table, "ó", "ĩ");
        both(table, "ò", "ị");
        both(table, "î", "ỵ");
        return Map.copyOf(table);
    }

    /// VNI writes ơ and ư as ô and ö.
    private static String unmarked(String vowel) {
        return switch (vowel) {
            case "ô" -> "ơ";
            case "ö" -> "ư";
            default -> vowel;
        };
    }

    private static void tones(Map<String, String> table, String vowel, String signs, String letter) {
        var marks = "\u0300\u0301\u0309\u0303\u0323";
        for (int tone = 0; tone < signs.length(); tone++) {
            both(table, vowel + signs.charAt(tone), compose(letter + marks.charAt(tone)));
        }
    }

    private static void both(Map<String, String> table, String sign, String letter) {
        var large = sign.toUpperCase(Locale.ROOT);
        table.put(sign, letter);
        table.put(large, letter.toUpperCase(Locale.ROOT));
        // A capital vowel may carry a small sign.
        table.put(large.charAt(0) + sign.substring(1), letter.toUpperCase(Locale.ROOT));
    }

    private static void pair(Map<String, String> table, String signs, String letters) {
        for (int i = 0; i < signs.length(); i++) {
            table.put(String.valueOf(signs.charAt(i)), String.valueOf(letters.charAt(i)));
        }
    }

    private static String compose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
