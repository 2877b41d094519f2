package org.apostil.platform.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** Says where the JSON that was sent cannot be read; the server's own reader would answer without saying. */
@Provider
public class UnreadableJson implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JsonProcessingException json) {
            throw problem(json);
        } catch (WebApplicationException refused) {
            throw refused.getCause() instanceof JsonProcessingException json ? problem(json) : refused;
        }
    }

    private static Problem problem(JsonProcessingException json) {
        String position = json.getLocation() == null ? "" : " (line %d, column %d)".formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr());
        return new Problem(Sort.UNREADABLE, "The JSON that was sent cannot be read" + path(json) + position + ". Nothing was saved. GET /api/v1/openapi.json says what is expected.");
    }

    private static String path(JsonProcessingException json) {
        if (!(json instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        return " at " + mapping.getPath().stream()
            .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName()).collect(Collectors.joining("."));
    }
}
