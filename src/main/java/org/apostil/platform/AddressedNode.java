package org.apostil.platform;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.text.TextContentWriter;

/** A person who is addressed in a text; shows by name. */
final class AddressedNode extends CustomNode {

    private final String username;
    private final String name;

    AddressedNode(String username, String name) {
        this.username = username;
        this.name = name;
    }

    /** In a page: the name, and the username for whoever points at it. */
    record AsHtml(HtmlWriter out) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(AddressedNode.class);
        }

        @Override
        public void render(Node node) {
            AddressedNode person = (AddressedNode) node;
            out.tag("span", Map.of("class", "mention", "title", '@' + person.username));
            out.text('@' + person.name);
            out.tag("/span");
        }
    }

    /** In plain text: the name. */
    record AsText(TextContentWriter out) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(AddressedNode.class);
        }

        @Override
        public void render(Node node) {
            out.write('@' + ((AddressedNode) node).name);
        }
    }
}
