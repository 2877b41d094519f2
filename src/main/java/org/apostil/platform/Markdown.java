package org.apostil.platform;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Text that people write with a few signs for emphasis, lists, quotations and links (CommonMark 0.31). Whatever they write
 * shows and nothing of it acts: markup shows as the signs it is made of, a picture as a link, an address other than
 * {@code http}, {@code https} and {@code mailto} as text, nesting deeper than people can read as plain text.
 *
 * <p>{@snippet : Markdown.html("See **there**: <https://example.org>") }
 */
public final class Markdown {

    /** Nobody in particular is addressed. */
    private static final Function<String, Optional<String>> NOBODY = username -> Optional.empty();

    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br />\n")
        .attributeProviderFactory(context -> Markdown::attributes)
        .nodeRendererFactory(context -> new AddressedNode.AsHtml(context.getWriter())).build();

    private static final TextContentRenderer PLAIN = TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
        .nodeRendererFactory(context -> new AddressedNode.AsText(context.getWriter())).build();

    private Markdown() {
    }

    /** HTML of a page of its own: its headings begin at the third level, under a page's title and section. */
    public static String html(String markdown) {
        MarkdownTree tree = MarkdownTree.of(markdown);
        tree.lowerHeadings();
        return HTML.render(tree.root());
    }

    /**
     * HTML of something said among other things: its headings are strong lines.
     *
     * @param names the name of the person whose username was written after an {@code @}; empty where that is nobody's,
     *              and the text then stays as it is
     */
    public static String html(String markdown, Function<String, Optional<String>> names) {
        MarkdownTree tree = MarkdownTree.of(markdown);
        tree.flattenHeadings();
        tree.address(names);
        return HTML.render(tree.root());
    }

    /** The text taken apart, for forms that have ways of their own to show it; nothing in it acts, as in {@link #html(String)}. */
    public static Node tree(String markdown) {
        return MarkdownTree.of(markdown).root();
    }

    /** Without signs, for where nothing else can be shown: blocks are apart by an empty line, links with their address. */
    public static String plain(String markdown, Function<String, Optional<String>> names) {
        MarkdownTree tree = MarkdownTree.of(markdown);
        tree.address(names);
        return PLAIN.render(tree.root());
    }

    /** As {@link #plain(String, Function)}, addressing nobody. */
    public static String plain(String markdown) {
        return plain(markdown, NOBODY);
    }

    /** What stands after an {@code @} where somebody could be addressed, in order and lower case; not in code or links. */
    public static Set<String> addressed(String markdown) {
        Set<String> found = new LinkedHashSet<>();
        MarkdownTree.of(markdown).address(username -> {
            found.add(username);
            return Optional.empty();
        });
        return found;
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "nofollow noopener");
        }
        // What language a piece of code is in would become a class of the page.
        attributes.remove("class");
    }
}
