package org.apostil.platform.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Violation;
import org.junit.jupiter.api.Test;

/** What an address asks of a list. */
class AskedTest {

    private static final Listing<String> LIST = new Listing<>("things", "thing", List.of(
        Column.<String>of("name", "Name", name -> name).ordered().always(), Column.<String>of("size", "Size", String::length).ordered(),
        Column.<String>of("colour", "Colour", name -> "").onDemand(), Column.<String>of("id", "Id", name -> "").inFilesOnly()),
        List.of(Filter.words("words", "Words"), Filter.day("from", "From"), Filter.thing("owner", "Owner")), Order.up("name"));

    private static Asked asked(String query) {
        Map<String, List<String>> parameters = new java.util.HashMap<>();
        for (String part : query.split("&")) {
            parameters.computeIfAbsent(part.replaceAll("=.*", ""), any -> new java.util.ArrayList<>()).add(part.replaceAll("^[^=]*=?", ""));
        }
        return Asked.of(LIST, parameters);
    }

    @Test
    void what_is_as_usual_stands_in_no_address() {
        assertEquals(Map.of(), asked("sort=name&columns=size&page=1&rows=50&words=&other=1").parameters(LIST));
    }

    @Test
    void an_address_says_again_what_was_read_from_it() {
        String address = "words=a%26b&from=2017-03-14&sort=-size&columns=colour&rows=25&page=3";
        assertEquals(address, Asked.query(asked(address.replace("%26", "+")).parameters(LIST)).replace("%2B", "%26"));
    }

    @Test
    void what_cannot_be_is_named_and_left_out() {
        Asked asked = asked("from=yesterday&owner=me&sort=colour&words=" + "x".repeat(201));
        assertEquals(List.of("words", "from", "owner", "sort"), asked.faults().stream().map(Violation::field).toList());
        assertEquals(Map.of(), asked.filters());
        assertEquals(LIST.usual(), asked.order());
        assertThrows(Problem.class, asked::orRefuse);
    }

    @Test
    void only_columns_that_there_are_can_be_chosen() {
        assertEquals(List.of("colour", "size"), asked("columns=colour,id,name,nothing&columns=size").columns());
    }

    @Test
    void another_order_begins_at_the_first_page() {
        assertEquals("sort=-name", Asked.query(asked("page=7").in(Order.down("name")).parameters(LIST)));
    }

    @Test
    void a_place_is_read_as_it_was_written() {
        Cursor place = new Cursor("Ğ, \"quoted\"", UUID.randomUUID());
        assertEquals(place, Cursor.of(place.toString()));
        assertThrows(Problem.class, () -> Cursor.of("not-from-here"));
        assertThrows(Problem.class, () -> new Cursor("yesterday", UUID.randomUUID()).check(SortKey.moment("at")));
        assertThrows(Problem.class, () -> new Cursor("1; drop", UUID.randomUUID()).check(SortKey.number("n")));
    }
}
