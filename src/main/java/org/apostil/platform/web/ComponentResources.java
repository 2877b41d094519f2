package org.apostil.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;

/**
 * Gives the components' style sheet the address of a static file: the build has put it there. Served by Faces, it holds
 * back the first line of every page, for Faces looks for expressions in it, letter by letter.
 */
public class ComponentResources extends ResourceHandlerWrapper {

    static final String LIBRARY = "primefaces";
    static final String STYLES = "components.css";

    /** @param wrapped the one of Faces and PrimeFaces */
    public ComponentResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return stood(super.createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return stood(super.createResource(name, library, contentType));
    }

    private static Resource stood(Resource resource) {
        return resource != null && LIBRARY.equals(resource.getLibraryName()) && STYLES.equals(resource.getResourceName())
            ? new StaticResource(resource) : resource;
    }

    /** Where the components' style sheet is. */
    static String address() {
        return CDI.current().select(StaticFiles.class).get().getAt() + "/components/" + STYLES;
    }

    private static final class StaticResource extends ResourceWrapper {

        StaticResource(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            return address();
        }
    }
}
