package org.apostil.annotation.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.Outline;
import org.apostil.annotation.Outline.Line;
import org.apostil.discussion.DiscussionJson;
import org.apostil.discussion.DiscussionLine;
import org.apostil.speaker.Speaker;
import org.apostil.speaker.SpeakerKind;

/**
 * All that was said about a text, in outline and in columns: the entries of all columns at one index are of one annotation
 * or discussion. People and speakers are referred to by their index. Positions are code points. Yes and no are 1 and 0.
 *
 * @param me    the index of whoever asks among {@code people}
 * @param mark  up to where this tells everything, for the stream of what happens afterwards
 * @param cards in full, what stands at the beginning of the text
 * @param newest the newest text of the source; null where this is it
 */
public record DeskJson(List<Person> people, List<OutlineSpeaker> speakers, AnnotationColumns annotations, ThreadColumns threads, Integer me, String mark, CardsJson cards, NewestJson newest) {

    /** A text by its id and its number. */
    public record NewestJson(UUID version, int number) {
    }

    /** A speaker by the name that the registry has. */
    public record OutlineSpeaker(UUID id, String name, SpeakerKind kind) {
    }

    /**
     * The annotations in document order; the number of one is its index + 1.
     *
     * @param kinds   codes, such as {@code claim}
     * @param states  codes, such as {@code draft}
     * @param grades  reliability and credibility as far as they are graded, such as {@code B2}, {@code B}, {@code 2} or nothing
     * @param spans   of each span its role (0 content, 1 cue, 2 source), start and end, one after the other
     * @param openSuggestions how many suggestions to each wait for its author
     * @param needsMe whether its review, a suggestion or a discussion on it waits for whoever asks
     */
    public record AnnotationColumns(List<UUID> ids, List<String> kinds, List<String> states, List<Integer> authors, List<List<Integer>> speakers,
                                    List<String> grades, List<int[]> spans, List<Integer> openThreads, List<Integer> openSuggestions, List<Integer> needsMe) {
    }

    /**
     * The discussions on passages in document order.
     *
     * @param takenBack whether the one who opened it took it back; it is shown as what was withdrawn is
     */
    public record ThreadColumns(List<UUID> ids, List<Integer> starts, List<Integer> ends, List<Integer> open, List<Integer> takenBack, List<Integer> authors, List<Integer> needsMe) {
    }

    /** Annotations and discussions in full: the discussions on those annotations, and others that were asked for. */
    public record CardsJson(List<AnnotationJson> annotations, List<DiscussionJson> threads) {
    }

    /** The ids of what was found. */
    public record MatchesJson(List<UUID> ids) {
    }

    static DeskJson of(Outline outline, String mark, CardsJson cards) {
        Map<UUID, Integer> people = new HashMap<>();
        List<Person> persons = new ArrayList<>();
        outline.names().forEach((id, name) -> {
            people.put(id, persons.size());
            persons.add(new Person(id, name));
        });
        Map<UUID, Integer> speakers = new HashMap<>();
        outline.speakers().forEach(speaker -> speakers.put(speaker.id(), speakers.size()));
        return new DeskJson(persons, outline.speakers().stream().map(DeskJson::speaker).toList(), annotations(outline.annotations(), people, speakers),
            threads(outline.passages(), people), people.get(outline.me()), mark, cards,
            outline.newest().map(newest -> new NewestJson(newest.version(), newest.number())).orElse(null));
    }

    private static AnnotationColumns annotations(List<Line> lines, Map<UUID, Integer> people, Map<UUID, Integer> speakers) {
        return new AnnotationColumns(lines.stream().map(Line::id).toList(), lines.stream().map(line -> line.kind().code()).toList(),
            lines.stream().map(line -> line.state().code()).toList(), lines.stream().map(line -> people.get(line.author())).toList(),
            lines.stream().map(line -> line.speakers().stream().map(speakers::get).toList()).toList(), lines.stream().map(Line::grade).toList(),
            lines.stream().map(Line::spans).toList(), lines.stream().map(Line::openThreads).toList(), lines.stream().map(Line::openSuggestions).toList(), lines.stream().map(line -> bit(line.needsMe())).toList());
    }

    private static ThreadColumns threads(List<DiscussionLine> lines, Map<UUID, Integer> people) {
        return new ThreadColumns(lines.stream().map(DiscussionLine::id).toList(), lines.stream().map(DiscussionLine::start).toList(),
            lines.stream().map(DiscussionLine::end).toList(), lines.stream().map(line -> bit(line.open())).toList(), lines.stream().map(line -> bit(line.takenBack())).toList(),
            lines.stream().map(line -> people.get(line.openedBy())).toList(), lines.stream().map(line -> bit(line.needsMe())).toList());
    }

    private static OutlineSpeaker speaker(Speaker speaker) {
        return new OutlineSpeaker(speaker.id(), speaker.name(), speaker.kind());
    }

    private static int bit(boolean yes) {
        return yes ? 1 : 0;
    }
}
