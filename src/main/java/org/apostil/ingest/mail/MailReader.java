package org.apostil.ingest.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.ParseException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apostil.ingest.BlockWriter;
import org.apostil.ingest.Bounds;
import org.apostil.ingest.FileName;
import org.apostil.ingest.Format;
import org.apostil.ingest.FormatReader;
import org.apostil.ingest.Incoming;
import org.apostil.ingest.Proposal;
import org.apostil.ingest.Proposal.Field;
import org.apostil.ingest.Reading;
import org.apostil.source.BlockKind;

/** An e-mail (RFC 5322 and 2045): who wrote to whom, when and what about, and its text; quoted lines are quotations. */
@ApplicationScoped
public class MailReader implements FormatReader {

    private static final Format FORMAT = new Format("eml", "e-mail", "message/rfc822", List.of("eml"), 100 * Format.MEGABYTE);
    private static final int MOST_ADDRESSES = 100;

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Reading read(Incoming file, Bounds bounds) throws IOException {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file.bytes()));
            MailBody body = MailBody.of(mail, bounds);
            BlockWriter out = new BlockWriter(bounds);
            out.block(BlockKind.PARAGRAPH, head(mail));
            body.write(out, bounds);
            Proposal proposal = new Proposal().with(Field.TITLE, mail.getSubject(), "subject of the mail").with(Field.AUTHOR, names(mail.getFrom()), "sender of the mail")
                .with(Field.PUBLISHED, day(mail), "day on which it was sent").with(Field.LANGUAGE, header(mail, "Content-Language"), "mail’s headers");
            List<String> remarks = new ArrayList<>(body.remarks());
            remarks.addAll(out.remarks());
            return new Reading(FORMAT, out.text(), proposal, body.how(), remarks);
        } catch (MessagingException damaged) {
            throw new IOException(damaged);
        }
    }

    /** The lines by which people know a mail, first of its text. */
    private static String head(MimeMessage mail) throws MessagingException {
        List<String> lines = new ArrayList<>();
        line(lines, "From", addresses(mail.getFrom()));
        line(lines, "To", addresses(mail.getRecipients(Message.RecipientType.TO)));
        line(lines, "Cc", addresses(mail.getRecipients(Message.RecipientType.CC)));
        line(lines, "Date", header(mail, "Date"));
        line(lines, "Subject", mail.getSubject());
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String name, String value) {
        if (value != null && !value.isBlank()) {
            lines.add(name + ": " + FileName.steeringShown(value.strip()));
        }
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        return Optional.ofNullable(mail.getHeader(name)).filter(values -> values.length > 0).map(values -> values[0]).orElse(null);
    }

    private static String addresses(Address[] addresses) {
        return addresses == null ? null : Arrays.stream(addresses).limit(MOST_ADDRESSES)
            .map(address -> address instanceof InternetAddress known && known.getPersonal() != null ? known.getPersonal() + " <" + known.getAddress() + ">" : address.toString())
            .collect(Collectors.joining(", "));
    }

    private static String names(Address[] addresses) {
        return addresses == null ? null : Arrays.stream(addresses).limit(MOST_ADDRESSES)
            .map(address -> address instanceof InternetAddress known && known.getPersonal() != null ? known.getPersonal() : address.toString()).collect(Collectors.joining("; "));
    }

    /** The day by the sender's own clock. */
    private static String day(MimeMessage mail) throws MessagingException {
        String date = header(mail, "Date");
        if (date == null) {
            return null;
        }
        try {
            String offset = date.replaceAll("(?s).*([+-]\\d{4}).*", "$1");
            ZoneId zone = offset.matches("[+-](0\\d|1[0-4])[0-5]\\d") ? ZoneId.of(offset) : ZoneId.of("Z");
            return OffsetDateTime.ofInstant(new MailDateFormat().parse(date).toInstant(), zone).toLocalDate().toString();
        } catch (ParseException noDate) {
            return null;
        }
    }
}
