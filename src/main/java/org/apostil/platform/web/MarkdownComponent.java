package org.apostil.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.apostil.platform.Markdown;

/**
 * Writes what somebody wrote in Markdown, as {@link Markdown} lets it show.
 *
 * <p>{@snippet lang="xhtml" : <apostil:markdown text="#{view.guidelines}"/> }
 */
@FacesComponent("apostil.Markdown")
public class MarkdownComponent extends UINamingContainer {

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        String text = (String) getAttributes().get("text");
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("div", this);
        out.writeAttribute("class", "markdown", null);
        out.writeAttribute("dir", "auto", null);
        out.write(text == null ? "" : Markdown.html(text));
        out.endElement("div");
    }

    @Override
    public void encodeChildren(FacesContext faces) {
        // It has none.
    }

    @Override
    public void encodeEnd(FacesContext faces) {
        // Everything is written by encodeBegin.
    }
}
