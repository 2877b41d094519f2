package org.apostil.corroboration;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.claim.Held;
import org.apostil.claim.Verdict;

/**
 * Who said what when: the statements of a claim and of those linked to it.
 *
 * @param sides     the claim itself first
 * @param cut       whether there are more statements than are read at once
 * @param withdrawn how many more there would be if their sources were not withdrawn
 */
public record Account(UUID project, List<Side> sides, boolean cut, int withdrawn) {

    /**
     * The statements of one claim.
     *
     * @param words how the claim that was asked for stands to it, such as <em>Is contradicted by</em>; empty of that claim itself
     */
    public record Side(UUID claim, String proposition, Verdict verdict, String words, List<Statement> statements) {

        static Side of(Held held, String words, List<Statement> statements) {
            return new Side(held.claimId(), held.proposition(), held.verdict(), words, statements);
        }
    }

    /** A statement and the side that it stands on. */
    public record Entry(Side side, Statement statement) {
    }

    /** What one voice says: a speaker, or a source in its own. */
    public record Voice(String name, String kind, List<Entry> entries) {
    }

    private static final Comparator<Entry> BY_DATE = Comparator.comparing(entry -> entry.statement().published(), Comparator.nullsLast(Comparator.naturalOrder()));

    /** All statements by the dates of their sources, those of unknown date last. */
    public List<Entry> byDate() {
        return sides.stream().flatMap(side -> side.statements().stream().map(statement -> new Entry(side, statement))).sorted(BY_DATE).toList();
    }

    /** The same by whose words they are, in the order in which each first spoke. */
    public List<Voice> byVoice() {
        Map<UUID, List<Entry>> voices = byDate().stream().collect(Collectors.groupingBy(
            entry -> entry.statement().speaker().map(Statement.Teller::id).orElse(entry.statement().source()), LinkedHashMap::new, Collectors.toList()));
        return voices.values().stream().map(entries -> new Voice(entries.getFirst().statement().voice(),
            entries.getFirst().statement().speaker().map(teller -> teller.kind().words()).orElse("Author's voice"), entries)).toList();
    }
}
