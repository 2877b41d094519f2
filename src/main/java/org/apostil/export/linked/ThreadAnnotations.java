package org.apostil.export.linked;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Discussion;
import org.apostil.export.Discussion.Post;
import org.apostil.export.NoteIndex;

/** A discussion as Web Annotations: what was said first questions the passage or the note, what came after replies to it. */
final class ThreadAnnotations {

    private ThreadAnnotations() {
    }

    static List<Object> of(Discussion discussion, AnnotatedSource source, NoteIndex index) {
        List<Object> said = new ArrayList<>();
        for (int i = 0; i < discussion.posts().size(); i++) {
            Post post = discussion.posts().get(i);
            Map<String, Object> made = Json.of("id", Json.urn(i == 0 ? discussion.id() : reply(discussion, i)), "type", "Annotation",
                "motivation", i == 0 ? "questioning" : "replying", "creator", NoteAnnotation.person(post.author()), "created", post.at().toString(),
                "body", List.of(NoteAnnotation.text(i == 0 ? "questioning" : "replying", post.text())),
                "target", i == 0 ? target(discussion, source, index) : Json.urn(discussion.id()));
            if (i == 0) {
                made.put("apostil:state", discussion.resolution() == null ? "open" : "resolved");
                if (discussion.resolution() != null) {
                    made.put("apostil:outcome", Json.of("value", discussion.resolution().outcome(), "creator", NoteAnnotation.person(discussion.resolution().by()),
                        "created", discussion.resolution().at().toString()));
                }
            }
            said.add(made);
        }
        return said;
    }

    private static Object target(Discussion discussion, AnnotatedSource source, NoteIndex index) {
        if (discussion.note() == null) {
            return Targets.of(discussion.passage(), null, source, index);
        }
        return Json.urn(index.note(discussion.note()).orElseThrow().id());
    }

    /** A post has no name of its own in a report: one that follows from its thread and its place. */
    private static UUID reply(Discussion discussion, int place) {
        return UUID.nameUUIDFromBytes((discussion.id() + "/" + place).getBytes(StandardCharsets.UTF_8));
    }
}
