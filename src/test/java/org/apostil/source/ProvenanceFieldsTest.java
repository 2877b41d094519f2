package org.apostil.source;

import static org.apostil.Problems.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.apostil.project.HandlingMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceFieldsTest {

    @Test
    void space_around_fields_is_taken_off_and_empty_ones_are_unknown() {
        ProvenanceFields fields = new ProvenanceFields(" Title ", true, " ", null, "", " 2017-03 ", " en ", "  ", " by mail ", HandlingMark.CLEAR).checked();
        assertEquals(new ProvenanceFields("Title", true, null, null, null, "2017-03", "en", null, "by mail", HandlingMark.CLEAR), fields);
    }

    @Test
    void all_that_is_missing_is_said_at_once() {
        invalid(List.of("title", "language", "acquiredHow", "handlingMark"),
            () -> new ProvenanceFields(" ", false, null, null, null, null, null, null, "\t", null).checked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017", "2017-03", "2017-03-14", "2016-02-29", "0044"})
    void a_year_a_month_or_a_day_is_a_date(String date) {
        assertEquals(date, published(date).checked().published());
    }

    @Test
    void no_date_is_unknown() {
        assertNull(published(null).checked().published());
    }

    @ParameterizedTest
    @ValueSource(strings = {"14 March 2017", "2017-3", "2017-13", "2017-02-29", "17", "20170314", "2017-03-14T00:00", "+12017-03-14", "-2017-03-14", "-2017-03", "٢٠١٧"})
    void anything_else_is_no_date(String date) {
        invalid(List.of("published"), () -> published(date).checked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "az-Latn", "hy", "zh-Hant-TW"})
    void a_code_of_bcp_47_is_a_language(String language) {
        assertEquals(language, language(language).checked().language());
    }

    @ParameterizedTest
    @ValueSource(strings = {"English!", "e", "en_US", "und", "-", "\""})
    void anything_else_is_no_language(String language) {
        invalid(List.of("language"), () -> language(language).checked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/a?b=c#d", "https://eurasianet.org/"})
    void an_address_of_the_web_is_kept(String url) {
        assertEquals(url, url(url).checked().url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "eurasianet", "https://", "http:// a b"})
    void anything_else_is_no_address(String url) {
        invalid(List.of("url"), () -> url(url).checked());
    }

    private static ProvenanceFields published(String date) {
        return new ProvenanceFields("Title", false, null, null, null, date, "en", null, "by mail", HandlingMark.CLEAR);
    }

    private static ProvenanceFields language(String language) {
        return new ProvenanceFields("Title", false, null, null, null, null, language, null, "by mail", HandlingMark.CLEAR);
    }

    private static ProvenanceFields url(String url) {
        return new ProvenanceFields("Title", false, null, null, null, null, "en", url, "by mail", HandlingMark.CLEAR);
    }
}
