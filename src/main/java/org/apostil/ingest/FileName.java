package org.apostil.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apostil.platform.Text;

/**
 * The name of a file as people may see it: signs that turn the direction of what follows, break a line or show nothing
 * stand as their code points, such as <em>report{@literal <}U+202E>fdp.exe</em>, and steer nothing.
 *
 * @param shown   the name, with folders where it came in an archive
 * @param changed whether it held such signs
 */
public record FileName(String shown, boolean changed) {

    private static final int LONGEST = 240;

    /** Control and format characters, separators of lines and paragraphs, private use and halves of characters. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]");
    private static final Pattern OUTSIDE = Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)|^[/\\\\]|^[A-Za-z]:[/\\\\]");

    /** The name of a file that somebody sent. */
    public static FileName of(String raw) {
        String name = raw == null || raw.isBlank() ? "unnamed" : raw;
        String shown = STEERING.matcher(name).replaceAll(sign -> Matcher.quoteReplacement("<U+%04X>".formatted(sign.group().codePointAt(0))));
        return new FileName(Text.shortened(shown.strip(), LONGEST), !shown.equals(name));
    }

    /** Whether it leads out of the archive that it came in: to a root, a drive or the folder above. */
    public static boolean leadsOut(String raw) {
        return OUTSIDE.matcher(raw).find();
    }

    /** Without its folders. */
    public String last() {
        return shown.substring(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1);
    }

    /** What follows its last dot, lower case; empty where nothing does. */
    public String extension() {
        int dot = last().lastIndexOf('.');
        return dot < 0 ? "" : last().substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Without folders and extension, for a title. */
    public String stem() {
        int dot = last().lastIndexOf('.');
        String stem = dot > 0 ? last().substring(0, dot) : last();
        return stem.isBlank() ? shown : stem.replace('_', ' ').strip();
    }

    /** The same for a text of one line that a file says of itself, such as its title. */
    public static String steeringShown(String text) {
        return STEERING.matcher(text.replaceAll("\\s+", " ")).replaceAll(sign -> Matcher.quoteReplacement("<U+%04X>".formatted(sign.group().codePointAt(0))));
    }
}
