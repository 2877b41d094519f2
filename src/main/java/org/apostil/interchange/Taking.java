package org.apostil.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationReadService;
import org.apostil.annotation.AnnotationReviewService;
import org.apostil.annotation.GatheredWriteService;
import org.apostil.annotation.GatheredWriteService.Gathered;
import org.apostil.annotation.Origin;
import org.apostil.interchange.Speakers.Met;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.review.Action;
import org.apostil.source.SourceVersion;
import org.apostil.speaker.SpeakerService;

/** Makes annotations of what was tried, by the services that people use too. */
@ApplicationScoped
class Taking {

    /** How many are submitted at once: each is a step of its own that reviewers are told of. */
    static final int MOST_SUBMITTED = 500;

    @Inject
    private GatheredWriteService gathered;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private AnnotationReviewService reviewing;

    @Inject
    private SpeakerService speakers;

    /** The rows of the trial with what was made of each. */
    List<Row> take(SourceVersion version, AnnotationFormat format, String file, String sha256, Trial trial, boolean submit) {
        if (trial.drafts().isEmpty()) {
            throw new Problem(Sort.REFUSED, "There is nothing to take in this file. Give its labels another meaning, or look at the table for what is to be done.");
        }
        if (submit && trial.drafts().size() > MOST_SUBMITTED) {
            throw new Problem(Sort.REFUSED, "At most %d annotations are submitted at once, and these are %d. Nothing was taken. Take them as drafts, or split the file.".formatted(MOST_SUBMITTED, trial.drafts().size()));
        }
        gathered.prepare(version.id(), trial.drafts().values().stream().map(draft -> draft.content().proposition()).filter(Objects::nonNull).toList());
        Map<String, UUID> known = new HashMap<>();
        trial.speakers().forEach(one -> known.put(one.name(), one.known() != null ? one.known() : added(version, one)));
        List<Integer> order = order(trial);
        Map<String, Integer> places = new HashMap<>();
        List<Gathered> drafts = new ArrayList<>();
        for (int index : order) {
            Draft draft = trial.drafts().get(index);
            drafts.add(draft(draft, format, file, sha256, known, trial, places));
            places.put(draft.of().of().id(), drafts.size() - 1);
        }
        List<UUID> made = gathered.createAll(version.id(), drafts);
        if (submit) {
            submit(version, made);
        }
        List<Row> rows = new ArrayList<>(trial.rows());
        for (int i = 0; i < order.size(); i++) {
            rows.set(order.get(i), rows.get(order.get(i)).made(made.get(i)));
        }
        return rows;
    }

    private UUID added(SourceVersion version, Met one) {
        return speakers.add(version.projectId(), one.name(), one.kind(), one.description()).id();
    }

    private static Gathered draft(Draft draft, AnnotationFormat format, String file, String sha256, Map<String, UUID> known, Trial trial, Map<String, Integer> places) {
        AnnotationContent content = draft.content(draft.chain().stream().map(Speakers::name).map(known::get).toList());
        Found of = draft.of().of();
        Origin origin = new Origin(format.code(), format.name(), of.id(), file, sha256, of.creator().orElse(null), of.created().orElse(null));
        return draft.about() == null || places.containsKey(draft.about()) ? new Gathered(content, origin, draft.of().raw(), places.get(draft.about()))
            : new Gathered(content.about(here(draft.about(), trial)), origin, draft.of().raw(), null);
    }

    private static UUID here(String id, Trial trial) {
        return trial.rows().stream().filter(row -> row.id().equals(id)).map(Row::annotation).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What is graded stands before what grades it. */
    private static List<Integer> order(Trial trial) {
        Map<String, Integer> byId = new HashMap<>();
        trial.drafts().forEach((index, draft) -> byId.put(draft.of().of().id(), index));
        Map<Integer, Boolean> order = new LinkedHashMap<>();
        trial.drafts().keySet().forEach(index -> {
            List<Integer> path = new ArrayList<>();
            for (Integer at = index; at != null && !order.containsKey(at) && !path.contains(at); at = byId.get(trial.drafts().get(at).about())) {
                path.addFirst(at);
            }
            path.forEach(each -> order.put(each, true));
        });
        return List.copyOf(order.keySet());
    }

    private void submit(SourceVersion version, List<UUID> made) {
        reviewing.holdAll(version.projectId(), version.id(), made);
        made.forEach(id -> reviewing.act(id, reading.get(id).version(), Action.SUBMIT, null));
    }
}
