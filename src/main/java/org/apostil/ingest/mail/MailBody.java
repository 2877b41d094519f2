package org.apostil.ingest.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apostil.ingest.BlockWriter;
import org.apostil.ingest.Bounds;
import org.apostil.ingest.FileName;
import org.apostil.ingest.Format;
import org.apostil.ingest.html.Html;
import org.apostil.ingest.html.HtmlBlocks;
import org.apostil.ingest.text.Decoded;
import org.apostil.ingest.text.Encodings;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.source.BlockKind;
import org.jsoup.nodes.Document;

/** The text of a mail: plain where it has one, else what its HTML says; and what hangs on it. */
final class MailBody {

    private static final int DEEPEST = 20;
    private static final int LONGEST = (int) (16 * Format.MEGABYTE);

    private final List<Decoded> plain = new ArrayList<>();
    private final List<Decoded> html = new ArrayList<>();
    private final List<String> attached = new ArrayList<>();

    private MailBody() {
    }

    static MailBody of(Part mail, Bounds bounds) throws MessagingException, IOException {
        MailBody body = new MailBody();
        body.take(mail, 0, bounds);
        return body;
    }

    private void take(Part part, int depth, Bounds bounds) throws MessagingException, IOException {
        bounds.check();
        if (depth > DEEPEST) {
            throw new Problem(Sort.NOT_TEXT, "It is nested more deeply than mail is. Save the text of it.");
        }
        if (part.isMimeType("multipart/encrypted") || part.isMimeType("application/pkcs7-mime") || part.isMimeType("application/x-pkcs7-mime")) {
            throw new Problem(Sort.NOT_TEXT, "It is encrypted. Open it in the mail program that has the key, and save its text.");
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = part.getContent() instanceof MimeMultipart known ? known : null;
            for (int index = 0; parts != null && index < parts.getCount(); index++) {
                BodyPart next = parts.getBodyPart(index);
                take(next, depth + 1, bounds);
            }
        } else if (isAttached(part)) {
            attached.add(named(part));
        } else if (part.isMimeType("text/html")) {
            html.add(decoded(part));
        } else {
            plain.add(decoded(part));
        }
    }

    private static boolean isAttached(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null || !part.isMimeType("text/plain") && !part.isMimeType("text/html");
    }

    private static String named(Part part) throws MessagingException, IOException {
        String name = part.getFileName();
        return FileName.of(name == null ? part.isMimeType("message/rfc822") ? "a mail" : "without a name" : MimeUtility.decodeText(name)).shown();
    }

    private static Decoded decoded(Part part) throws MessagingException, IOException {
        try (InputStream stream = part.getInputStream()) {
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new Problem(Sort.TOO_LARGE, "Its text has more than %d MB. Split it into parts.".formatted(LONGEST / Format.MEGABYTE));
            }
            return Encodings.decode(bytes, charset(part));
        }
    }

    private static String charset(Part part) throws MessagingException {
        return part.getContentType() == null ? null : new ContentType(part.getContentType()).getParameter("charset");
    }

    void write(BlockWriter out, Bounds bounds) {
        if (hasPlain()) {
            plain.forEach(text -> paragraphs(text.text(), out));
        } else {
            for (Decoded page : html) {
                Document document = Html.page(page.text());
                document.select("script, style, template, noscript, iframe, object, embed, [hidden]").remove();
                HtmlBlocks.write(List.of(document.body()), out, bounds);
            }
        }
    }

    private boolean hasPlain() {
        return plain.stream().anyMatch(text -> !text.text().isBlank());
    }

    /** An empty line parts paragraphs; so does the beginning and the end of what is quoted with {@code >}. */
    private static void paragraphs(String text, BlockWriter out) {
        StringBuilder paragraph = new StringBuilder();
        boolean quoted = false;
        for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
            boolean quotes = line.startsWith(">");
            if (line.isBlank() || quotes != quoted) {
                out.block(quoted ? BlockKind.QUOTATION : BlockKind.PARAGRAPH, paragraph.toString());
                paragraph.setLength(0);
            }
            if (!line.isBlank()) {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
            }
            quoted = quotes;
        }
        out.block(quoted ? BlockKind.QUOTATION : BlockKind.PARAGRAPH, paragraph.toString());
    }

    String how() {
        return hasPlain() ? "the plain text of the mail" : html.isEmpty() ? "the head of the mail" : "the mail’s HTML";
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!attached.isEmpty()) {
            remarks.add("%s attached and not taken: %s. Save what you need and send it as files of its own.".formatted(attached.size() == 1 ? "One file is" : attached.size() + " files are",
                attached.stream().limit(10).collect(Collectors.joining(", ")) + (attached.size() > 10 ? " …" : "")));
        }
        if (!hasPlain() && html.isEmpty()) {
            remarks.add("The mail has no text but its head.");
        }
        return remarks;
    }
}
