package org.apostil.platform.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apostil.platform.Coded;

/**
 * How the interface writes and reads JSON: times in ISO 8601, an entry of a closed list as its code and its words
 * together, and read by its code or as it was written.
 */
@Provider
public class Json implements ContextResolver<ObjectMapper> {

    /** The one mapper; it is safe for use by many at once. */
    public static final ObjectMapper MAPPER = new ObjectMapper()
        .registerModule(new JavaTimeModule())
        .registerModule(codes())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return MAPPER;
    }

    private static SimpleModule codes() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(new CodedWriter());
        module.setDeserializers(new CodedReaders());
        return module;
    }

    private static final class CodedWriter extends StdSerializer<Coded> {

        private static final long serialVersionUID = 1;

        private CodedWriter() {
            super(Coded.class);
        }

        @Override
        public void serialize(Coded entry, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("code", entry.code());
            json.writeStringField("words", entry.words());
            json.writeEndObject();
        }
    }

    private static final class CodedReaders extends SimpleDeserializers {

        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> findEnumDeserializer(Class<?> type, DeserializationConfig config, BeanDescription description) {
            return Coded.class.isAssignableFrom(type) ? new CodedReader(type) : null;
        }
    }

    private static final class CodedReader extends JsonDeserializer<Object> {

        private final Class<?> type;

        private CodedReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String code = json.isExpectedStartObjectToken() ? context.readTree(json).path("code").asText() : json.getValueAsString();
            for (Object entry : type.getEnumConstants()) {
                if (((Coded) entry).code().equals(code)) {
                    return entry;
                }
            }
            String known = Arrays.stream(type.getEnumConstants()).map(entry -> ((Coded) entry).code()).collect(Collectors.joining(", "));
            throw context.weirdStringException(code, type, "one of " + known);
        }
    }
}
