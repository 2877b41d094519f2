package org.apostil.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.apostil.ingest.Proposal.Field;
import org.apostil.platform.Problem;
import org.junit.jupiter.api.Test;

/** E-mails, as Jakarta Mail writes them. */
class MailsTest {

    @Test
    void a_mail_keeps_its_head_and_text_and_quotes_what_it_quotes() throws MessagingException, IOException {
        MimeMessage mail = mail();
        mail.setText("Dear Ivo,\n\nthe ferry left at six.\n> Did it?\n> Who says so?\n\nNora", "UTF-8");
        Reading reading = AllReaders.read("mail.eml", written(mail));
        assertEquals(List.of("PARAGRAPH From: Нора Линд <nora@harbour.example>\nTo: ivo@harbour.example\nDate: Tue, 4 May 2021 23:30:00 -0500\nSubject: The ferry — паром", "PARAGRAPH Dear Ivo,", "PARAGRAPH the ferry left at six.",
            "QUOTATION > Did it?\n> Who says so?", "PARAGRAPH Nora"), AllReaders.blocks(reading));
        assertEquals(List.of("The ferry — паром", "Нора Линд", "2021-05-04"),
            List.of(reading.proposal().value(Field.TITLE), reading.proposal().value(Field.AUTHOR), reading.proposal().value(Field.PUBLISHED)));
    }

    @Test
    void what_is_attached_is_named_and_not_taken() throws MessagingException, IOException {
        MimeMessage mail = mail();
        MimeBodyPart text = new MimeBodyPart();
        text.setContent("<p>The ferry left at <b>six</b>.</p><script>steal()</script>", "text/html; charset=utf-8");
        MimeBodyPart attached = new MimeBodyPart();
        attached.setContent("log", "text/plain");
        attached.setFileName("log\u202Efdp.exe");
        mail.setContent(new MimeMultipart(text, attached));
        Reading reading = AllReaders.read("mail.eml", written(mail));
        assertEquals("PARAGRAPH The ferry left at six.", AllReaders.blocks(reading).getLast());
        assertTrue(reading.remarks().getFirst().contains("log<U+202E>fdp.exe"), reading.remarks()::toString);
    }

    @Test
    void an_encrypted_mail_is_refused() {
        byte[] mail = "From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nAAAA\r\n".getBytes(StandardCharsets.US_ASCII);
        assertTrue(assertThrows(Problem.class, () -> AllReaders.read("mail.eml", mail)).getMessage().startsWith("It is encrypted"));
    }

    private static MimeMessage mail() throws MessagingException, IOException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress("nora@harbour.example", "Нора Линд", "UTF-8"));
        mail.setRecipients(Message.RecipientType.TO, "ivo@harbour.example");
        mail.setSubject("The ferry — паром", "UTF-8");
        mail.setHeader("Date", "Tue, 4 May 2021 23:30:00 -0500");
        return mail;
    }

    private static byte[] written(MimeMessage mail) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toByteArray();
    }
}
