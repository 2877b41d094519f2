package org.apostil.platform.web;

import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apostil.platform.Problem;
import org.apostil.platform.listing.Asked;
import org.apostil.platform.listing.Choice;
import org.apostil.platform.listing.Column;
import org.apostil.platform.listing.Count;
import org.apostil.platform.listing.Filter;
import org.apostil.platform.listing.Listing;
import org.apostil.platform.listing.Order;
import org.apostil.platform.listing.Outcome;
import org.apostil.platform.listing.Outcome.Chosen;
import org.apostil.platform.listing.Page;
import org.apostil.platform.listing.ProjectList;
import org.apostil.platform.listing.Slice;

/**
 * A page with a list of what a project has. It holds nothing from one request to the next: everything it shows is asked for by its address, and
 * what a person changes there is a link or a form that leads to another address.
 *
 * @param <R> a row
 */
public abstract class ListView<R> {

    private static final String OUTCOME = "outcome";
    private static final String PROJECT = "project";

    private Asked asked;
    private Page<R> page;
    private Count count;
    private List<ListField> fields;

    /** What is listed. */
    protected abstract Listing<R> list();

    /** What reads and counts the rows. */
    protected abstract ProjectList<R> reading();

    /** The page's own path from the root of the application, beginning with a slash. */
    protected abstract String path();

    /** What the form sends for a row, so that it is known as it was seen. */
    public abstract Chosen chosen(R row);

    /** What can be chosen in a filter whose values are known only when the list is read. */
    protected List<Choice> choices(String filter) {
        return List.of();
    }

    /**
     * The project that the address names, at any time of a request: a table asks for its rows before a page has read its parameters.
     *
     * @throws Problem when it names none
     */
    public UUID getProject() {
        try {
            return UUID.fromString(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().getOrDefault(PROJECT, ""));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    /** What is asked for. */
    public Asked asked() {
        if (asked == null) {
            Map<String, String[]> sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
            asked = Asked.of(list(), sent.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> Arrays.asList(each.getValue()))));
        }
        return asked;
    }

    /** The rows of this page for a {@code p:dataTable} that is lazy. */
    public ListRows<R> getRows() {
        return new ListRows<>(this::counted, this::shown);
    }

    /** The rows of this page. */
    public List<R> shown() {
        if (page == null) {
            page = reading().page(getProject(), asked(), Slice.of(asked()));
        }
        return page.rows();
    }

    /** How many rows are on a page. */
    public int getSize() {
        return asked().rows();
    }

    public boolean isNarrow() {
        return asked().isNarrow() || !asked().faults().isEmpty();
    }

    /** Whether the screen shows a column. */
    public boolean shows(String key) {
        Column<R> column = list().column(key).orElseThrow();
        return switch (column.shown()) {
            case ALWAYS -> true;
            case USUALLY -> asked().columns().isEmpty() || asked().columns().contains(key);
            case ON_DEMAND -> asked().columns().contains(key);
            case IN_FILES -> false;
        };
    }

    /** The head of a column. */
    public ListHead head(String key) {
        Column<R> column = list().column(key).orElseThrow();
        Order order = asked().order();
        boolean here = order.key().equals(key);
        Order other = here ? order.turned() : list().usual().key().equals(key) ? list().usual() : Order.up(key);
        return new ListHead(column.heading(), column.isOrdered() ? address(asked().in(other)) : "", here ? order.descending() ? "descending" : "ascending" : "");
    }

    /** The fields of the form. */
    public List<ListField> getFields() {
        if (fields == null) {
            Map<String, String> typed = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
            fields = list().filters().stream().map(filter -> field(filter, typed.getOrDefault(filter.key(), ""))).toList();
        }
        return fields;
    }

    /** The columns that can be chosen, as fields: the value is not empty where one is shown. */
    public List<ListField> getColumns() {
        return list().columns().stream().filter(Column::isChoosable)
            .map(column -> new ListField(column.key(), column.heading(), "COLUMN", shows(column.key()) ? "shown" : "", List.of(), "", "")).toList();
    }

    /** Every order that there is, as it is written in an address, with its words. */
    public List<Choice> getOrders() {
        List<Choice> orders = new ArrayList<>();
        list().ordered().forEach(column -> {
            orders.add(new Choice(Order.up(column.key()).toString(), column.heading() + ", in order"));
            orders.add(new Choice(Order.down(column.key()).toString(), column.heading() + ", in reverse order"));
        });
        return orders;
    }

    /** The order that it is in, as it is written in an address. */
    public String getOrder() {
        return asked().order().toString();
    }

    /** How many rows a page can have, each with its words. */
    public List<Choice> getSizes() {
        return Asked.ROWS.stream().sorted().map(rows -> new Choice(rows.toString(), rows + " on a page")).toList();
    }

    /** Where this page stands among the others. */
    public ListPages getPages() {
        int first = (asked().page() - 1) * asked().rows();
        int here = shown().size();
        String of = counted().words(list().noun());
        boolean whole = asked().page() == 1 && page.next() == null;
        String words = whole ? of : here == 0 ? "Nothing on this page, of " + of : "%,d–%,d of %s".formatted(first + 1, first + here, of);
        return new ListPages(words, asked().page() > 1 ? address(asked().at(asked().page() - 1)) : "", page.next() == null ? "" : address(asked().at(asked().page() + 1)));
    }

    /** The address of this very list, from the root of the application. */
    public String getAddress() {
        return address(asked());
    }

    /** The address of the list without filters. */
    public String getCleared() {
        return address(asked().cleared());
    }

    /** Where the same rows come as a file. */
    public String file(String suffix) {
        Map<String, String> said = asked().parameters(list());
        List.of("page", "rows", "columns").forEach(said::remove);
        return "/api/v1/projects/" + getProject() + "/" + list().name() + "." + suffix + (said.isEmpty() ? "" : "?" + Asked.query(said));
    }

    public String getPath() {
        return path();
    }

    /** What the form sends along unasked. */
    public Set<Map.Entry<String, String>> getGiven() {
        return Map.of(PROJECT, getProject().toString()).entrySet();
    }

    /** All that the address says, for a form that acts on rows and comes back to the same list. */
    public Set<Map.Entry<String, String>> getState() {
        return said(asked()).entrySet();
    }

    /** The rows that were chosen in the form that acts on them. */
    protected List<Chosen> chosen() {
        String[] sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().getOrDefault("chosen", new String[0]);
        return Arrays.stream(sent).map(Chosen::of).toList();
    }

    /** Does something to rows and comes back to the same list, which tells what came of it. */
    protected void act(Supplier<Outcome> doing) {
        Screen.attempt("rows", () -> {
            FacesContext.getCurrentInstance().getExternalContext().getFlash().put(OUTCOME, doing.get());
            Screen.goTo(getAddress());
        });
    }

    /** What came of what was done to rows just before; null where nothing was. */
    public Outcome getOutcome() {
        return (Outcome) FacesContext.getCurrentInstance().getExternalContext().getFlash().get(OUTCOME);
    }

    private Count counted() {
        if (count == null) {
            count = reading().count(getProject(), asked());
        }
        return count;
    }

    private ListField field(Filter filter, String typed) {
        String fault = asked().faults().stream().filter(each -> each.field().equals(filter.key())).map(each -> each.detail()).findFirst().orElse("");
        return new ListField(filter.key(), filter.label(), filter.kind().name(), typed, filter.closed().isEmpty() ? choices(filter.key()) : filter.closed(), fault, filter.unasked());
    }

    private String address(Asked other) {
        return path() + "?" + Asked.query(said(other));
    }

    private Map<String, String> said(Asked other) {
        Map<String, String> said = new LinkedHashMap<>(Map.of(PROJECT, getProject().toString()));
        said.putAll(other.parameters(list()));
        return said;
    }
}
