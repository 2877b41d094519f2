package org.apostil.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * Fetches the components' style sheet without holding back the first line of the page for it. It stands before all other
 * style sheets, where Faces would have put it, and a script of the page lets it take effect.
 *
 * <p>{@snippet lang="xhtml" : <apostil:late-styles/> }
 */
@FacesComponent("apostil.LateStyles")
public class LateStylesComponent extends UINamingContainer {

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        faces.getApplication().getResourceHandler().markResourceRendered(faces, ComponentResources.STYLES, ComponentResources.LIBRARY);
        faces.getResponseWriter().write("<link rel=\"preload\" as=\"style\" data-late-styles=\"true\" href=\"" + ComponentResources.address() + "\"/>");
    }

    @Override
    public void encodeEnd(FacesContext faces) {
        // It is all there.
    }
}
