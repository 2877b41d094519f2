package org.apostil.webannotation.api;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.http.media.MediaType;
import com.apicatalog.rdf.Rdf;
import com.apicatalog.rdf.RdfDataset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/**
 * JSON-LD as Turtle: triples, one a line (N-Triples is a part of Turtle). Contexts are those on board; none is ever fetched, whoever
 * names it.
 */
final class Turtle {

    private static final Map<String, String> CONTEXTS = Map.of("www.w3.org/ns/anno.jsonld", "anno.jsonld", "www.w3.org/ns/ldp.jsonld", "ldp.jsonld");

    private Turtle() {
    }

    /** @throws Problem when the JSON-LD needs a context that is not on board, or cannot be said in triples */
    static byte[] of(byte[] jsonLd) {
        try {
            RdfDataset triples = JsonLd.toRdf(JsonDocument.of(new ByteArrayInputStream(jsonLd))).loader((address, options) -> context(address)).get();
            StringWriter written = new StringWriter();
            Rdf.createWriter(MediaType.N_QUADS, written).write(triples);
            return written.toString().getBytes(StandardCharsets.UTF_8);
        } catch (JsonLdError e) {
            throw new Problem(Sort.NOT_ACCEPTABLE, "An annotation in it uses a context that is not known here, or says something that is no triple, so it is not to be had as Turtle. Ask for application/ld+json.");
        } catch (IOException | com.apicatalog.rdf.io.error.RdfWriterException | com.apicatalog.rdf.io.error.UnsupportedContentException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document context(URI address) throws JsonLdError {
        String file = CONTEXTS.get(address.toString().replaceFirst("^https?://", ""));
        if (file == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Not on board");
        }
        try (InputStream known = Turtle.class.getResourceAsStream(file)) {
            return JsonDocument.of(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
