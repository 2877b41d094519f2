package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of ADR 18, one by one. */
class CanonicalJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
        {}                                → {}
        []                                → []
        {"bb":1,"a":2,"c":3}              → {"a": 2, "c": 3, "bb": 1}
        {"é":1,"zz":2,"z":3}              → {"z": 3, "zz": 2, "é": 1}
        {"b":{"d":[1,2],"c":null}}        → {"b": {"c": null, "d": [1, 2]}}
        [true,false,null]                 → [true, false, null]
        [1.50,-7,1e3,2E-3]                → [1.50, -7, 1000, 0.002]
        "\\u0041\\/\\u00e9"               → "A/é"
        "\\u0001\\u001f\\u007f\\u2028"    → "\\u0001\\u001f\u007f\u2028"
        "\\b\\f\\n\\r\\t\\\\\\""          → "\\b\\f\\n\\r\\t\\\\\\""
        "😀"                              → "😀"
        "\\ud83d\\ude00"                  → "😀"
        """)
    void every_value_is_written_in_one_way(String written, String canonical) {
        assertEquals(canonical, CanonicalJson.of(written));
    }
}
