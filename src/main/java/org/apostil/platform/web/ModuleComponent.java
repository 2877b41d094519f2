package org.apostil.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.net.URI;

/**
 * Writes the element that loads an ECMAScript module, in the head of a page, where it stands: PrimeFaces carries every other
 * script to the end of the page, so that it would be fetched late, and of several modules all but the first would lose
 * their type.
 *
 * <p>{@snippet lang="xhtml" : <apostil:module src="#{files.at}/theme/session.js"/> }
 *
 * <p>A module runs when the page is parsed. With {@code when="here"} it runs as soon as it is there and the page is parsed as far
 * as this, before the scripts at its end; with {@code when="announced"} it is only fetched, to run further down.
 */
@FacesComponent("apostil.Module")
public class ModuleComponent extends UINamingContainer {

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        // In one piece it is not taken for a script to carry away; an address has no character that a page would need escaped.
        String src = URI.create((String) getAttributes().get("src")).toString();
        faces.getResponseWriter().write(switch ((String) getAttributes().getOrDefault("when", "parsed")) {
            case "announced" -> "<link rel=\"modulepreload\" href=\"" + src + "\"/>";
            case "here" -> "<script type=\"module\" async=\"async\" src=\"" + src + "\"></script>";
            default -> "<script type=\"module\" src=\"" + src + "\"></script>";
        });
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
