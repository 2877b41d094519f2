package org.apostil.platform.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.platform.Coded;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Violation;
import org.apostil.platform.Text;

/**
 * What is asked of a list, as its address says it: which rows, in which order, with which columns, and which page of them.
 * Everything that is not said is as usual.
 *
 * @param filters what each filter is asked for; one that is not asked for is missing
 * @param columns the keys of the chosen columns; empty are the usual ones
 * @param page    from 1
 * @param rows    on a page
 * @param faults  what was asked for and cannot be; it is left out of the rest
 */
public record Asked(Map<String, String> filters, Order order, List<String> columns, int page, int rows, List<Violation> faults) {

    /** How many rows a page can have. The first is usual. */
    public static final List<Integer> ROWS = List.of(50, 25, 100);

    /** Farther than that nobody leafs: each page is counted from the first row. */
    private static final int LAST_PAGE = 10_000;

    public Asked {
        filters = Map.copyOf(filters);
        columns = List.copyOf(columns);
        faults = List.copyOf(faults);
    }

    /** Reads the parameters of an address; what cannot be is left out, and is among the faults. */
    public static Asked of(Listing<?> list, Map<String, List<String>> parameters) {
        List<Violation> faults = new ArrayList<>();
        Map<String, String> filters = new LinkedHashMap<>();
        for (Filter filter : list.filters()) {
            first(parameters, filter.key()).ifPresent(value -> filter.fault(value)
                .ifPresentOrElse(words -> faults.add(new Violation(filter.key(), words)), () -> filters.put(filter.key(), value)));
        }
        Order order = first(parameters, "sort").map(Order::of).orElse(list.usual());
        if (list.ordered().stream().noneMatch(column -> column.key().equals(order.key()))) {
            faults.add(new Violation("sort", "Order by one of: " + list.ordered().stream().map(Column::key).collect(Collectors.joining(", ")) + "; with a minus before it, from the last to the first."));
        }
        List<String> columns = parameters.getOrDefault("columns", List.of()).stream().flatMap(value -> Arrays.stream(value.split(",")))
            .filter(key -> list.column(key).filter(Column::isChoosable).isPresent()).distinct().toList();
        boolean known = faults.stream().noneMatch(fault -> fault.field().equals("sort"));
        return new Asked(filters, known ? order : list.usual(), columns.equals(list.usualColumns()) ? List.of() : columns,
            number(parameters, "page", 1, LAST_PAGE), ROWS.contains(number(parameters, "rows", 0, 1000)) ? number(parameters, "rows", 0, 1000) : ROWS.getFirst(), faults);
    }

    /**
     * The same.
     *
     * @throws Problem naming what cannot be
     */
    public Asked orRefuse() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return this;
    }

    /** What a filter is asked for. */
    public Optional<String> one(String filter) {
        return Optional.ofNullable(filters.get(filter));
    }

    /** The entry of a closed list that a filter is asked for. */
    public <E extends Enum<E> & Coded> Optional<E> among(String filter, Class<E> list) {
        return one(filter).flatMap(code -> Arrays.stream(list.getEnumConstants()).filter(entry -> entry.code().equals(code)).findFirst());
    }

    /** The id that a filter is asked for. */
    public Optional<UUID> thing(String filter) {
        return one(filter).map(UUID::fromString);
    }

    /** The day that a filter is asked for. */
    public Optional<LocalDate> day(String filter) {
        return one(filter).map(LocalDate::parse);
    }

    /** Whether it is narrowed at all. */
    public boolean isNarrow() {
        return !filters.isEmpty();
    }

    /** The same in another order, from its first page. */
    public Asked in(Order other) {
        return new Asked(filters, other, columns, 1, rows, faults);
    }

    /** Another page of the same. */
    public Asked at(int other) {
        return new Asked(filters, order, columns, other, rows, faults);
    }

    /** The same list, not narrowed. */
    public Asked cleared() {
        return new Asked(Map.of(), order, columns, 1, rows, List.of());
    }

    /** What an address says of it, in an order that is always the same; nothing of what is as usual. */
    public Map<String, String> parameters(Listing<?> list) {
        Map<String, String> said = new LinkedHashMap<>();
        list.filters().forEach(filter -> one(filter.key()).ifPresent(value -> said.put(filter.key(), value)));
        said.putAll(shape(list));
        if (page > 1) {
            said.put("page", Integer.toString(page));
        }
        return said;
    }

    /** The same of its order and columns alone. */
    public Map<String, String> shape(Listing<?> list) {
        Map<String, String> said = new LinkedHashMap<>();
        if (!order.equals(list.usual())) {
            said.put("sort", order.toString());
        }
        if (!columns.isEmpty()) {
            said.put("columns", String.join(",", columns));
        }
        if (rows != ROWS.getFirst()) {
            said.put("rows", Integer.toString(rows));
        }
        return said;
    }

    /** Parameters as they stand in an address, without a question mark. */
    public static String query(Map<String, String> parameters) {
        Function<String, String> encoded = value -> URLEncoder.encode(value, StandardCharsets.UTF_8);
        return parameters.entrySet().stream().map(each -> encoded.apply(each.getKey()) + "=" + encoded.apply(each.getValue())).collect(Collectors.joining("&"));
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String key) {
        return parameters.getOrDefault(key, List.of()).stream().findFirst().map(Text::orNull);
    }

    private static int number(Map<String, List<String>> parameters, String key, int usual, int most) {
        return first(parameters, key).filter(value -> value.matches("[1-9]\\d{0,8}")).map(value -> Math.min(Integer.parseInt(value), most)).orElse(usual);
    }
}
