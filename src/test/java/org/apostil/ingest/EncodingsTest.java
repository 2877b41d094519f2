package org.apostil.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.apostil.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain text in whatever encoding. */
class EncodingsTest {

    private static final String RUSSIAN = "Паром вышел из гавани в шесть часов утра. Никто не видел, как он вернулся; свидетели молчат, и журнал порта пуст.\n";
    private static final String GERMAN = "Die Fähre verließ den Hafen früh um sechs. Niemand sah, wie sie zurückkehrte; die Zeugen schweigen, das Logbuch ist leer, und für uns heißt das: Geduld.\n";
    private static final String JAPANESE = "フェリーは朝六時に港を出ました。誰も帰りを見ていません。目撃者は黙っていて、港の記録は空です。\n";
    private static final String CHINESE = "渡轮早上六点离开港口。没有人看见它回来。目击者保持沉默，港口的日志是空的。我们不知道发生了什么事情。\n";
    private static final String TRADITIONAL = "渡輪早上六點離開港口。沒有人看見它回來。目擊者保持沉默，港口的日誌是空的。\n";
    private static final String KOREAN = "여객선은 아침 여섯 시에 항구를 떠났다. 아무도 돌아오는 것을 보지 못했다. 목격자들은 침묵하고 있다.\n";
    private static final String GREEK = "Το πλοίο έφυγε από το λιμάνι στις έξι το πρωί. Κανείς δεν το είδε να επιστρέφει, και οι μάρτυρες σιωπούν.\n";
    private static final String ARABIC = "غادرت العبارة الميناء في السادسة صباحا. لم يرها أحد تعود، والشهود صامتون، وسجل الميناء فارغ تماما.\n";

    @ParameterizedTest
    @CsvSource({"UTF-8, RUSSIAN", "UTF-16LE, RUSSIAN", "UTF-16BE, GERMAN", "UTF-32LE, CHINESE", "UTF-32BE, ARABIC"})
    void a_byte_order_mark_says_how_a_text_is_written(String charset, String words) {
        assertReads(text(words), bytes("\uFEFF" + text(words), charset), false);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, RUSSIAN", "KOI8-R, RUSSIAN", "ISO-8859-5, RUSSIAN", "windows-1252, GERMAN", "ISO-8859-1, GERMAN", "Shift_JIS, JAPANESE", "EUC-JP, JAPANESE", "ISO-2022-JP, JAPANESE",
        "GB18030, CHINESE", "Big5, TRADITIONAL", "EUC-KR, KOREAN", "ISO-8859-7, GREEK", "windows-1256, ARABIC"})
    void the_letters_tell_an_encoding_that_nothing_states(String charset, String words) {
        assertReads(text(words).repeat(10), bytes(text(words).repeat(10), charset), true);
    }

    @Test
    void utf_16_without_a_mark_is_not_taken_for_nul_characters() {
        assertReads("The ferry left at six.\n".repeat(20), bytes("The ferry left at six.\n".repeat(20), "UTF-16LE"), true);
    }

    @Test
    void two_encodings_in_one_file_are_refused_with_the_line_where_the_second_begins() {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes(bytes(RUSSIAN.repeat(3), "UTF-8"));
        mixed.writeBytes(bytes(RUSSIAN.repeat(2), "windows-1251"));
        Problem refused = assertThrows(Problem.class, () -> AllReaders.read("mixed.txt", mixed.toByteArray()));
        assertTrue(refused.getMessage().startsWith("Two encodings are mixed in it") && refused.getMessage().contains("line 4"), refused.getMessage());
    }

    @Test
    void utf_16_that_was_cut_within_a_character_is_refused() {
        byte[] whole = bytes("\uFEFFThe ferry 😀", "UTF-16LE");
        assertThrows(Problem.class, () -> AllReaders.read("cut.txt", Arrays.copyOf(whole, whole.length - 1)));
    }

    @Test
    void a_mark_in_the_middle_is_left_out_and_said() {
        Reading reading = AllReaders.read("two.txt", bytes("One file.\n\uFEFFAnother file.\n", "UTF-8"));
        assertEquals("One file.\nAnother file.\n", reading.text().content());
        assertEquals(List.of("1 byte order marks in the middle of the text were left out: it was probably put together from several files."), reading.remarks());
    }

    private static void assertReads(String expected, byte[] bytes, boolean guessed) {
        Reading reading = AllReaders.read("words.txt", bytes);
        assertEquals(expected, reading.text().content());
        assertEquals(guessed, !reading.remarks().isEmpty(), () -> reading.remarks().toString());
    }

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    private static String text(String name) {
        return switch (name) {
            case "RUSSIAN" -> RUSSIAN;
            case "GERMAN" -> GERMAN;
            case "JAPANESE" -> JAPANESE;
            case "CHINESE" -> CHINESE;
            case "TRADITIONAL" -> TRADITIONAL;
            case "KOREAN" -> KOREAN;
            case "GREEK" -> GREEK;
            default -> ARABIC;
        };
    }
}
