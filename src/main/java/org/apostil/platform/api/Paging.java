package org.apostil.platform.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apostil.platform.Problem;
import org.apostil.platform.listing.Cursor;

/**
 * Pages of the lists that are small enough to be read as a whole: with {@code limit} an address answers so many entries, and the header
 * {@code Link} (RFC 8288) leads to the next. A list that pages in the database does so by {@link Lists} and is passed over.
 */
@Provider
public class Paging implements ContainerResponseFilter {

    /** Marks an answer that is a page already; it is not sent. */
    static final String PAGED = "Apostil-Paged";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean paged = response.getHeaders().remove(PAGED) != null;
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        if (paged || !HttpMethod.GET.equals(request.getMethod()) || !query.containsKey("limit") || !(response.getEntity() instanceof List<?> all)) {
            return;
        }
        int limit = Lists.limit(request.getUriInfo());
        int from = Optional.ofNullable(query.getFirst("after")).filter(after -> !after.isBlank()).map(after -> behind(Cursor.of(after), all)).orElse(0);
        List<?> rows = all.subList(Math.min(from, all.size()), Math.min(from + limit, all.size()));
        response.setEntity(rows, response.getEntityAnnotations(), response.getMediaType());
        if (from + rows.size() < all.size()) {
            String next = new Cursor(Integer.toString(from + rows.size()), id(rows.getLast()).orElse(new UUID(0, 0))).toString();
            response.getHeaders().add("Link", Link.fromUriBuilder(request.getUriInfo().getRequestUriBuilder().replaceQueryParam("after", next)).rel("next").build());
        }
    }

    /** Behind the entry that the cursor names, wherever it stands by now; behind its place where there is none of that id any more. */
    private static int behind(Cursor cursor, List<?> all) {
        int place = place(cursor);
        if (place <= all.size() && place > 0 && id(all.get(place - 1)).filter(cursor.id()::equals).isPresent()) {
            return place;
        }
        return IntStream.range(0, all.size()).filter(i -> id(all.get(i)).filter(cursor.id()::equals).isPresent()).map(i -> i + 1).findFirst().orElse(place);
    }

    private static int place(Cursor cursor) {
        if (!cursor.value().matches("\\d{1,9}")) {
            throw Problem.invalid("after", "That is no place in this list. Follow the link to the next page, or begin without after.");
        }
        return Integer.parseInt(cursor.value());
    }

    /** As it is answered; nothing where it has none. */
    private static Optional<UUID> id(Object entry) {
        JsonNode id = Json.MAPPER.<JsonNode>valueToTree(entry).path("id");
        return id.asText().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(id.asText())) : Optional.empty();
    }
}
