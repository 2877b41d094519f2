package org.apostil.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Iterator;
import org.apostil.platform.DatabaseAway;
import org.primefaces.application.exceptionhandler.PrimeExceptionHandler;

/**
 * Who deals with a failure: in the midst of a page PrimeFaces, which opens the dialog of the page; when a whole page
 * fails {@link FailureFilter}, which answers with the status that the failure has. What a page asks by itself while somebody is
 * typing opens no dialog as long as only the database is away.
 */
public class FailureHandling extends ExceptionHandlerFactory {

    /** The parameter of a request that nobody made by hand. */
    private static final String UNASKED = "byItself";

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
            if (isUnasked(faces) && isDatabaseAway()) {
                answerNothing(faces);
            } else if (faces.getPartialViewContext().isAjaxRequest()) {
                super.handle();
            } else {
                getWrapped().handle();
            }
        }

        /** Pages themselves are asked for by GET. */
        private static boolean isUnasked(FacesContext faces) {
            return faces.getExternalContext().getRequest() instanceof HttpServletRequest request && "POST".equals(request.getMethod()) && request.getParameter(UNASKED) != null;
        }

        private boolean isDatabaseAway() {
            for (ExceptionQueuedEvent event : getUnhandledExceptionQueuedEvents()) {
                if (!DatabaseAway.isCauseOf(event.getContext().getException())) {
                    return false;
                }
            }
            return getUnhandledExceptionQueuedEvents().iterator().hasNext();
        }

        /** What is typed the page keeps meanwhile, says so, and sends again; what else it asks by itself can be missed. */
        private void answerNothing(FacesContext faces) {
            for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
                events.next();
                events.remove();
            }
            ExternalContext answer = faces.getExternalContext();
            if (!answer.isResponseCommitted()) {
                answer.responseReset();
            }
            answer.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            faces.responseComplete();
        }
    }
}
