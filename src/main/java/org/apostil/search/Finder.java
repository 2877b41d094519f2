package org.apostil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Actor;
import org.apostil.identity.Membership;
import org.apostil.identity.Memberships;
import org.apostil.platform.Problem;
import org.apostil.project.Project;
import org.apostil.project.ProjectService;

/** Finds, for the services that know who may ask. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Finder {

    /** With fewer hits than that, a name is offered that is like what was typed. */
    private static final int FEW = 3;

    @Inject
    private SearchRepository search;

    @Inject
    private HitRepository hits;

    @Inject
    private NameRepository names;

    @Inject
    private Translation translation;

    @Inject
    private ProjectService projects;

    @Inject
    private Memberships memberships;

    @Inject
    private Visibility visibility;

    /** Where that person looks. @param project null for all of theirs */
    Scope scope(Actor actor, UUID project) {
        List<UUID> where = project == null ? memberships.of(actor).stream().map(Membership::projectId).toList() : List.of(project);
        return new Scope(actor.id(), where, where.stream().filter(visibility::isWanted).collect(Collectors.toSet()));
    }

    /**
     * What was typed, where there is something to look for in it.
     *
     * @throws Problem when there is not
     */
    static SearchQuery query(String typed) {
        SearchQuery query = SearchQuery.of(typed);
        if (query.isEmpty()) {
            throw Problem.invalid("q", query.clauses().isEmpty() ? "Write what to look for: a word, a \"phrase\" or a filter such as state:approved."
                : "Write a word that is to be found beside those that are not.");
        }
        return query;
    }

    /**
     * A page of what a query finds.
     *
     * @throws Problem when there is nothing to look for in the query
     */
    Hits find(Scope scope, String typed, String cursor, int most) {
        SearchQuery query = query(typed);
        Found.Row after = Cursor.read(cursor);
        if (scope.projects().isEmpty()) {
            return new Hits(query.toString(), query.remarks(), Map.of(), List.of(), null, null);
        }
        List<String> remarks = new ArrayList<>(query.remarks());
        search.prepare();
        Asked asked = asked(scope, query, remarks);
        Found found = asked.words() == null && query.filters().isEmpty() ? Found.none() : search.find(scope, asked, after, most + 1);
        List<Found.Row> page = found.rows().stream().limit(most).toList();
        return new Hits(query.toString(), remarks, found.counts(), shown(scope, page, asked),
            found.rows().size() > most ? Cursor.of(page.getLast()) : null, after == null ? meant(scope, query, found) : null);
    }

    private Asked asked(Scope scope, SearchQuery query, List<String> remarks) {
        Translation.Words words = query.clauses().isEmpty() ? Translation.Words.NONE : translation.of(query.clauses(), search.languages(scope.projects()));
        words.lost().forEach(lost -> remarks.add("There is no word in “%s”; it was left out.".formatted(lost)));
        return new Asked(query, words.present(), words.bare(), words.absent(),
            named(scope, query.values(Field.SPEAKER), names::speakers, "No speaker here is called “%s”.", remarks),
            named(scope, query.values(Field.AUTHOR), (where, name) -> name.equals("me") ? List.of(where.me()) : names.people(where, name), "Nobody here is called “%s”.", remarks));
    }

    /** All who are called one of those names; null where no name is asked for. */
    private static List<UUID> named(Scope scope, List<String> asked, BiFunction<Scope, String, List<UUID>> called, String nobody, List<String> remarks) {
        Set<UUID> found = new HashSet<>();
        asked.forEach(name -> {
            List<UUID> named = called.apply(scope, name);
            if (named.isEmpty()) {
                remarks.add(nobody.formatted(name));
            }
            found.addAll(named);
        });
        return asked.isEmpty() ? null : List.copyOf(found);
    }

    private List<Hit> shown(Scope scope, List<Found.Row> page, Asked asked) {
        Map<Long, HitRow> rows = new HashMap<>();
        page.stream().collect(Collectors.groupingBy(Found.Row::place, () -> new EnumMap<>(Place.class), Collectors.mapping(Found.Row::document, Collectors.toList())))
            .forEach((place, documents) -> rows.putAll(hits.read(scope, place, documents, asked.marks())));
        Map<UUID, String> called = projects.mine().stream().collect(Collectors.toMap(Project::id, Project::name));
        return page.stream().map(row -> Optional.ofNullable(rows.get(row.document())).map(found -> found.hit(row.place(), called.get(found.project()), asked.isTogether())).orElse(null))
            .filter(Objects::nonNull).toList();
    }

    /** The query with names in the place of words that are like them, where little was found; null where none is. */
    private String meant(Scope scope, SearchQuery query, Found found) {
        if (found.counts().values().stream().mapToInt(Integer::intValue).sum() >= FEW) {
            return null;
        }
        SearchQuery meant = query;
        for (Clause clause : query.clauses()) {
            for (Term term : clause.any()) {
                if (term instanceof Term.Word word && !word.begins() && !clause.absent()) {
                    Optional<String> name = names.likely(scope, word.text());
                    meant = name.isEmpty() ? meant : meant.with(word.text(), name.get());
                }
            }
        }
        return meant.equals(query) ? null : meant.toString();
    }
}
