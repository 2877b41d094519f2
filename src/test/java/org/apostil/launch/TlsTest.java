package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    @TempDir
    private Path directory;

    private Home home;

    @BeforeEach
    void open() {
        home = Home.open(directory.resolve("home"));
    }

    @Test
    void without_a_setting_there_is_none() {
        assertEquals(Optional.empty(), Tls.of(new Settings(Map.of()), home));
    }

    @Test
    void a_certificate_for_trial_is_for_this_machine_and_closed_to_others() throws Exception {
        Tls tls = Tls.of(new Settings(Map.of("APOSTIL_TLS", "self-signed")), home).orElseThrow();
        X509Certificate certificate = certificate(tls);
        assertTrue(certificate.getSubjectAlternativeNames().toString().contains("127.0.0.1"), certificate.toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(tls.environment().get("APOSTIL_TLS_STORE")))));
    }

    @Test
    void certificate_and_key_of_the_operator_are_taken_from_pem() throws Exception {
        PemFiles pem = PemFiles.in(directory);
        Tls tls = Tls.of(settings(pem.certificate(), pem.key()), home).orElseThrow();
        assertTrue(certificate(tls).getSubjectX500Principal().getName().contains("Apostil of a test"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(tls.environment().get("APOSTIL_TLS_STORE")))));
    }

    @Test
    void what_cannot_be_used_is_said_by_name() throws Exception {
        PemFiles pem = PemFiles.in(directory);
        Path nothing = Files.writeString(directory.resolve("nothing.pem"), "nothing");
        assertTrue(assertThrows(LaunchProblem.class, () -> Tls.of(settings(nothing, pem.key()), home)).getMessage().contains("APOSTIL_TLS_CERTIFICATE"));
        assertTrue(assertThrows(LaunchProblem.class, () -> Tls.of(settings(pem.certificate(), nothing), home)).getMessage().contains("APOSTIL_TLS_KEY"));
        assertTrue(assertThrows(LaunchProblem.class, () -> Tls.of(settings(directory.resolve("none"), pem.key()), home)).getMessage().contains("APOSTIL_TLS_CERTIFICATE"));
        assertThrows(LaunchProblem.class, () -> Tls.of(new Settings(Map.of("APOSTIL_TLS_CERTIFICATE", pem.certificate().toString())), home));
    }

    private static Settings settings(Path certificate, Path key) {
        return new Settings(Map.of("APOSTIL_TLS_CERTIFICATE", certificate.toString(), "APOSTIL_TLS_KEY", key.toString()));
    }

    private static X509Certificate certificate(Tls tls) throws Exception {
        char[] password = tls.environment().get("APOSTIL_TLS_STORE_PASSWORD").toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(tls.environment().get("APOSTIL_TLS_STORE")))) {
            store.load(in, password);
        }
        assertTrue(store.getKey("apostil", password) != null);
        return (X509Certificate) store.getCertificate("apostil");
    }
}
