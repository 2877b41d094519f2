package org.apostil.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.FacesContext;
import org.primefaces.application.exceptionhandler.PrimeExceptionHandler;

/**
 * Who deals with a failure: in the midst of a page PrimeFaces, which opens the dialog of the page; when a whole page
 * fails {@link FailureFilter}, which answers with the status that the failure has.
 */
public class FailureHandling extends ExceptionHandlerFactory {

    public FailureHandling(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ByRequest(getWrapped().getExceptionHandler());
    }

    private static final class ByRequest extends PrimeExceptionHandler {

        private ByRequest(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            FacesContext faces = FacesContext.getCurrentInstance();
            if (faces.getPartialViewContext().isAjaxRequest()) {
                super.handle();
            } else {
                getWrapped().handle();
            }
        }
    }
}
