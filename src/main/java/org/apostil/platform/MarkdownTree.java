package org.apostil.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A text taken apart, with all that must not act replaced by the words it was written with. */
final class MarkdownTree {

    /** Deeper than anybody reads; what renders a tree goes as deep as it does. */
    private static final int DEEPEST = 40;
    private static final Pattern ALLOWED_ADDRESS = Pattern.compile("(?i)(https?|mailto):.+", Pattern.DOTALL);
    /** What an {@code @} begins, unless it stands inside a word as in an e-mail address. */
    private static final Pattern ADDRESSED = Pattern.compile("(?<![\\p{L}\\p{N}@._/-])@([A-Za-z0-9][A-Za-z0-9._-]{0,63})");
    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST / 2).build();

    private final Node root;

    private MarkdownTree(Node root) {
        this.root = root;
    }

    static MarkdownTree of(String markdown) {
        MarkdownTree tree = new MarkdownTree(PARSER.parse(markdown));
        if (tree.depth() > DEEPEST) {
            return new MarkdownTree(plain(markdown));
        }
        tree.nodes(Image.class).forEach(MarkdownTree::asLink);
        tree.nodes(Link.class).stream().filter(link -> !ALLOWED_ADDRESS.matcher(link.getDestination()).matches()).forEach(MarkdownTree::asText);
        tree.nodes(LinkReferenceDefinition.class).forEach(MarkdownTree::asText);
        return tree;
    }

    Node root() {
        return root;
    }

    void lowerHeadings() {
        nodes(Heading.class).forEach(heading -> heading.setLevel(Math.min(6, heading.getLevel() + 2)));
    }

    void flattenHeadings() {
        nodes(Heading.class).forEach(heading -> {
            StrongEmphasis strong = new StrongEmphasis("**");
            takeChildren(heading, strong);
            Paragraph line = new Paragraph();
            line.appendChild(strong);
            heading.insertAfter(line);
            heading.unlink();
        });
    }

    /** Replaces usernames after an {@code @} by people, where {@code names} has one; a full stop after it may be the sentence's. */
    void address(Function<String, Optional<String>> names) {
        nodes(Text.class).stream().filter(text -> !isInLink(text)).forEach(text -> address(text, names));
    }

    private static void address(Text text, Function<String, Optional<String>> names) {
        String words = text.getLiteral();
        Matcher found = ADDRESSED.matcher(words);
        int done = 0;
        while (found.find()) {
            String username = found.group(1).toLowerCase(Locale.ROOT);
            String stripped = username.replaceFirst("[._-]+$", "");
            Optional<String> whole = names.apply(username);
            String meant = whole.isPresent() ? username : stripped;
            Optional<String> name = whole.isPresent() || stripped.equals(username) ? whole : names.apply(stripped);
            if (name.isPresent()) {
                text.insertBefore(new Text(words.substring(done, found.start())));
                text.insertBefore(new AddressedNode(meant, name.get()));
                done = found.start(1) + meant.length();
            }
        }
        text.setLiteral(words.substring(done));
    }

    private static boolean isInLink(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Link) {
                return true;
            }
        }
        return false;
    }

    private static void asLink(Image image) {
        Link link = new Link(image.getDestination(), image.getTitle());
        takeChildren(image, link);
        if (link.getFirstChild() == null) {
            link.appendChild(new Text(image.getDestination()));
        }
        image.insertAfter(link);
        image.unlink();
    }

    private static void asText(Link link) {
        link.insertAfter(new Text(" (" + link.getDestination() + title(link.getTitle()) + ")"));
        while (link.getFirstChild() != null) {
            link.insertBefore(link.getFirstChild());
        }
        link.unlink();
    }

    private static void asText(LinkReferenceDefinition definition) {
        Paragraph line = new Paragraph();
        line.appendChild(new Text('[' + definition.getLabel() + "]: " + definition.getDestination() + title(definition.getTitle())));
        definition.insertAfter(line);
        definition.unlink();
    }

    private static String title(String title) {
        return title == null ? "" : " \"" + title + '"';
    }

    private static void takeChildren(Node from, Node to) {
        while (from.getFirstChild() != null) {
            to.appendChild(from.getFirstChild());
        }
    }

    /** The text line by line, without any sign meaning anything. */
    private static Node plain(String markdown) {
        Document document = new Document();
        Paragraph paragraph = new Paragraph();
        document.appendChild(paragraph);
        markdown.lines().forEach(line -> {
            if (paragraph.getFirstChild() != null) {
                paragraph.appendChild(new HardLineBreak());
            }
            paragraph.appendChild(new Text(line));
        });
        return document;
    }

    private int depth() {
        int deepest = 0;
        int depth = 0;
        Node at = root;
        while (at != null) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                deepest = Math.max(deepest, ++depth);
                continue;
            }
            while (at != null && at.getNext() == null) {
                at = at.getParent();
                depth--;
            }
            at = at == null ? null : at.getNext();
        }
        return deepest;
    }

    private <N extends Node> List<N> nodes(Class<N> type) {
        List<N> found = new ArrayList<>();
        Node at = root;
        while (at != null) {
            if (type.isInstance(at)) {
                found.add(type.cast(at));
            }
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                continue;
            }
            while (at != null && at.getNext() == null) {
                at = at.getParent();
            }
            at = at == null ? null : at.getNext();
        }
        return found;
    }
}
