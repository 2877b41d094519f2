package org.apostil.platform.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apostil.platform.Coded;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** Says where the JSON that was sent cannot be read, and what can stand there where that is a closed list; the server's own reader would answer without saying. */
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
        return new Problem(Sort.UNREADABLE, "The JSON that was sent cannot be read" + path(json) + position + known(json) + ". Nothing was saved. GET /api/v1/openapi.json says what is expected.");
    }

    /** The codes of a closed list, where something else stands in the place of one. */
    private static String known(JsonProcessingException json) {
        return json instanceof InvalidFormatException wrong && wrong.getTargetType() != null && Coded.class.isAssignableFrom(wrong.getTargetType())
            ? ": there stands one of " + Arrays.stream(wrong.getTargetType().getEnumConstants()).map(entry -> ((Coded) entry).code()).collect(Collectors.joining(", ")) : "";
    }

    private static String path(JsonProcessingException json) {
        if (!(json instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        return " at " + mapping.getPath().stream()
            .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName()).collect(Collectors.joining("."));
    }
}
