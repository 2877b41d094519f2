package org.apostil.platform.api;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.platform.listing.Asked;
import org.apostil.platform.listing.Cursor;
import org.apostil.platform.listing.ListFile;
import org.apostil.platform.listing.ListFile.Form;
import org.apostil.platform.listing.Listing;
import org.apostil.platform.listing.Page;
import org.apostil.platform.listing.ProjectList;
import org.apostil.platform.listing.Slice;

/**
 * Answers lists. An address asks for the same as on the screen: each filter by its key, {@code sort} by the key of a column,
 * with a minus before it from the last to the first. A page has {@code limit} rows; the header {@code Link} (RFC 8288) leads to the next.
 *
 * <p>{@snippet :
 * Lists.page(uri, project, SpeakerRow.LISTING, speakers);
 * Lists.file(uri, project, SpeakerRow.LISTING, speakers, Form.CSV);
 * }
 */
public final class Lists {

    /** Rows of a page where no {@code limit} is named. */
    public static final int USUAL = 500;

    private static final int MOST = 1_000;

    private Lists() {
    }

    /**
     * A page of what an address asks for of a project's list, with a link to the next where there is one.
     *
     * @throws Problem naming what cannot be asked for
     */
    public static <R> Response page(UriInfo uri, UUID project, Listing<R> list, ProjectList<R> rows) {
        Page<R> page = rows.page(project, asked(uri, list), Slice.after(parameter(uri, "after").map(Cursor::of).orElse(null), limit(uri)));
        Response.ResponseBuilder answer = Response.ok(page.rows()).header(Paging.PAGED, true);
        if (page.next() != null) {
            answer.links(Link.fromUriBuilder(uri.getRequestUriBuilder().replaceQueryParam("after", page.next().toString())).rel("next").build());
        }
        return answer.build();
    }

    /**
     * All that an address asks for of a project's list, as a file. That it was asked for is written down before.
     *
     * @throws Problem naming what cannot be asked for
     */
    public static <R> Response file(UriInfo uri, UUID project, Listing<R> list, ProjectList<R> rows, Form form) {
        Asked asked = asked(uri, list);
        rows.export(project, asked, form.suffix());
        StreamingOutput body = out -> new ListFile<>(list, slice -> rows.page(project, asked, slice)).write(form, out);
        return Response.ok(body, form.type())
            .header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(list.name(), form.suffix()))
            .header("Cache-Control", "private, no-store").build();
    }

    private static Asked asked(UriInfo uri, Listing<?> list) {
        return Asked.of(list, uri.getQueryParameters()).orRefuse();
    }

    /** How many rows an address asks for. */
    static int limit(UriInfo uri) {
        String limit = parameter(uri, "limit").orElse(Integer.toString(USUAL));
        if (!limit.matches("[1-9]\\d{0,3}") || Integer.parseInt(limit) > MOST) {
            throw Problem.invalid("limit", "Ask for 1 to %,d rows.".formatted(MOST));
        }
        return Integer.parseInt(limit);
    }

    private static Optional<String> parameter(UriInfo uri, String name) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(name)).filter(value -> !value.isBlank());
    }
}
