package org.apostil.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.annotation.GatheredWriteService;
import org.apostil.annotation.GatheredWriteService.Imported;
import org.apostil.annotation.SpanRole;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.source.IndexedText;
import org.apostil.source.SourceVersion;
import org.apostil.speaker.SpeakerService;

/** Tries what would become of a file, and saves nothing. */
@ApplicationScoped
class Trying {

    /** The most annotations that a file may hold. */
    private static final int MOST = 20_000;
    private static final int SHOWN = 160;

    @Inject
    private GatheredWriteService gathered;

    @Inject
    private SpeakerService speakers;

    Trial of(SourceVersion version, AnnotationFormat format, String sha256, Reading reading, Mapping mapping) {
        if (reading.found().size() > MOST) {
            throw new Problem(Sort.TOO_LARGE, "The file holds %,d annotations; at most %,d are taken at once. Nothing was kept. Split it.".formatted(reading.found().size(), MOST));
        }
        List<Candidate> candidates = Assembly.of(reading, mapping);
        Drafting drafting = new Drafting(new Placing(new IndexedText(version.text().content()), reading.text()));
        Speakers known = new Speakers(speakers.named(version.projectId()), mapping.speakers());
        Map<String, UUID> here = here(version, format, sha256, candidates);
        Map<Integer, Draft> drafts = new LinkedHashMap<>();
        Map<Integer, String> unfit = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (!here.containsKey(candidates.get(i).of().id())) {
                draft(i, candidates.get(i), drafting, drafts, unfit);
            }
        }
        Nesting.tell(drafts);
        whyNot(version, drafts, known, unfit);
        drafts.keySet().removeAll(unfit.keySet());
        dropAbout(drafts, here, unfit);
        drafts.values().forEach(draft -> draft.chain().stream().distinct().forEach(known::speaks));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            rows.add(row(candidates.get(i), drafts.get(i), unfit.get(i), here.get(candidates.get(i).of().id())));
        }
        return new Trial(rows, drafts, labels(reading, mapping), known.speaking());
    }

    private static void draft(int index, Candidate candidate, Drafting drafting, Map<Integer, Draft> drafts, Map<Integer, String> unfit) {
        try {
            if (!isKeepable(candidate)) {
                throw new Unfit("Its id or whom it names as its author holds half of a character or a NUL. Correct it in the file.");
            }
            drafts.put(index, drafting.draft(candidate));
        } catch (Unfit why) {
            unfit.put(index, why.getMessage());
        } catch (Problem problem) {
            unfit.put(index, problem.getMessage());
        }
    }

    private static boolean isKeepable(Candidate candidate) {
        try {
            Text.orNull(candidate.of().id());
            Text.orNull(candidate.of().creator().orElse(null));
            Text.orNull(candidate.of().created().orElse(null));
            Text.orNull(candidate.raw());
            return true;
        } catch (Problem notKeepable) {
            return false;
        }
    }

    private void whyNot(SourceVersion version, Map<Integer, Draft> drafts, Speakers known, Map<Integer, String> unfit) {
        List<Integer> order = List.copyOf(drafts.keySet());
        List<Optional<String>> why = gathered.whyNot(version.projectId(), order.stream().map(drafts::get)
            .map(draft -> draft.content(draft.chain().stream().map(known::who).map(Speakers.Met::id).toList())).toList());
        for (int i = 0; i < order.size(); i++) {
            int index = order.get(i);
            why.get(i).ifPresent(words -> unfit.put(index, words));
        }
    }

    /** What grades an annotation that is neither taken nor here grades nothing that anybody could look at. */
    private static void dropAbout(Map<Integer, Draft> drafts, Map<String, UUID> here, Map<Integer, String> unfit) {
        Map<String, Integer> taken = new HashMap<>();
        drafts.forEach((i, draft) -> taken.put(draft.of().of().id(), i));
        Set<Integer> lost = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<Integer, Draft> entry : drafts.entrySet()) {
                String about = entry.getValue().about();
                boolean there = about == null || here.containsKey(about) || taken.containsKey(about) && !lost.contains(taken.get(about)) && !about.equals(entry.getValue().of().of().id());
                if (!there && lost.add(entry.getKey())) {
                    unfit.put(entry.getKey(), "It grades “%s”, which is neither taken from this file nor here. Import that too, or grade it by hand.".formatted(Text.line(about, 60)));
                    more = true;
                }
            }
        }
        drafts.keySet().removeAll(lost);
    }

    /** What is here already, by its original id: one's own imports of the same, and what was exported from here. */
    private Map<String, UUID> here(SourceVersion version, AnnotationFormat format, String sha256, List<Candidate> candidates) {
        Map<Imported, UUID> imported = gathered.imported(version.id());
        Map<String, UUID> byId = new HashMap<>();
        imported.forEach((one, id) -> {
            if (one.format().equals(format.code()) && (format.worldIds() || one.sha256().equals(sha256))) {
                byId.put(one.originalId(), id);
            }
        });
        Map<UUID, String> ours = candidates.stream().map(candidate -> candidate.of().id()).filter(id -> id.matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).distinct()
            .collect(Collectors.toMap(id -> UUID.fromString(id.substring("urn:uuid:".length())), id -> id));
        gathered.present(version.id(), ours.keySet()).forEach(id -> byId.put(ours.get(id), id));
        return byId;
    }

    private static Row row(Candidate candidate, Draft draft, String why, UUID here) {
        String quotation = candidate.quotes().stream().map(Quote::exact).filter(Objects::nonNull).findFirst().orElse("");
        Found of = candidate.of();
        if (draft == null) {
            return new Row(candidate.number(), of.id(), of.label().orElse(null), here == null ? null : candidate.kind(), here == null ? Reception.NOT_TAKEN : Reception.HERE_ALREADY,
                Text.line(quotation, SHOWN), null, here == null ? why : null, List.of(), here);
        }
        String remarks = String.join(" ", draft.remarks());
        return new Row(candidate.number(), of.id(), of.label().orElse(null), candidate.kind(), remarks.isEmpty() ? Reception.TAKEN : Reception.REMARKED,
            Text.line(draft.content().spans().stream().filter(span -> span.role() == SpanRole.CONTENT).findFirst().orElseThrow().exact(), SHOWN),
            draft.content().spans().stream().filter(span -> span.role() == SpanRole.CONTENT).mapToInt(span -> span.start()).min().orElse(0),
            remarks.isEmpty() ? null : remarks, draft.chain().stream().map(Speakers::name).toList(), null);
    }

    private static List<Labelled> labels(Reading reading, Mapping mapping) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        reading.found().forEach(found -> found.label().filter(label -> found.kind().isEmpty()).ifPresent(label -> counts.merge(label, 1, Integer::sum)));
        return counts.entrySet().stream().map(entry -> new Labelled(entry.getKey(), entry.getValue(), mapping.of(entry.getKey()))).toList();
    }
}
