package org.apostil.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.apostil.mail.LateLetters.Letter;

/** The server's mail session, and messages as they leave through it (RFC 5322). */
@ApplicationScoped
class Relay {

    @Resource(lookup = "java:jboss/mail/apostil")
    private Session session;

    boolean isConfigured() {
        String host = session.getProperty("mail.smtp.host");
        return host != null && !host.isBlank();
    }

    /** Hands it over; returns when the relay has answered for it. */
    void send(UUID id, Letter letter, Instant writtenAt) throws MessagingException {
        Message message = message(id, letter, writtenAt);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Message message(UUID id, Letter letter, Instant writtenAt) throws MessagingException {
        InternetAddress from = from();
        MimeMessage message = new Numbered(session, "<%s@%s>".formatted(id, from.getAddress().replaceFirst(".*@", "")));
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(Address.require(letter.to()), true));
        message.setSubject(Address.line(letter.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(writtenAt));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Transfer-Encoding", "quoted-printable");
        message.saveChanges();
        return message;
    }

    private InternetAddress from() throws MessagingException {
        try {
            return new InternetAddress(InternetAddress.getLocalAddress(session).getAddress(), "Apostil");
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("The sender's name", e);
        }
    }

    /** Bears the same Message-ID at every attempt, so that whoever receives it twice can tell. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
