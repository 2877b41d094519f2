package org.apostil.export.html;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apostil.export.XmlText;

/**
 * Writes HTML whose every word is escaped. Attributes are given as name, value, name, value; one whose value is null is left
 * out.
 */
final class Html {

    private final Writer out;
    private final XmlText legible;
    private final Deque<String> open = new ArrayDeque<>();

    Html(Writer out, XmlText legible) {
        this.out = out;
        this.legible = legible;
    }

    Html doctype() throws IOException {
        out.write("<!DOCTYPE html>\n");
        return this;
    }

    Html open(String name, String... attributes) throws IOException {
        tag(name, attributes);
        open.push(name);
        return this;
    }

    Html close() throws IOException {
        String name = open.pop();
        out.write("</" + name + ">");
        if (!name.equals("span") && !name.equals("a") && !name.equals("mark")) {
            out.write('\n');
        }
        return this;
    }

    /** An element that holds nothing and is never closed, such as {@code meta}. */
    Html empty(String name, String... attributes) throws IOException {
        tag(name, attributes);
        out.write('\n');
        return this;
    }

    Html text(String text) throws IOException {
        escape(legible.of(text), out);
        return this;
    }

    /** An element that holds this text and nothing else. */
    Html element(String name, String text, String... attributes) throws IOException {
        return open(name, attributes).text(text).close();
    }

    /** What is markup already and known to be harmless: formatted text of {@code Markdown.html}, after {@link XmlText}. */
    Html markup(String harmless) throws IOException {
        out.write(harmless);
        return this;
    }

    /** The text as the page can hold it. */
    String legible(String text) {
        return legible.of(text);
    }

    private void tag(String name, String... attributes) throws IOException {
        out.write('<' + name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.write(' ' + attributes[i] + "=\"");
                escape(legible.of(attributes[i + 1]), out);
                out.write('"');
            }
        }
        out.write('>');
    }

    private static void escape(String text, Writer out) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> null;
            };
            if (escaped != null) {
                out.write(text, from, i - from);
                out.write(escaped);
                from = i + 1;
            }
        }
        out.write(text, from, text.length() - from);
    }
}
