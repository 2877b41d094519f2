package org.apostil.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The certificate and key with which the server speaks TLS: those of {@code APOSTIL_TLS_CERTIFICATE} and {@code APOSTIL_TLS_KEY}
 * (PEM; RFC 7468), or for trial a certificate that is made here and signed by nobody else. The server reads them from a store in
 * the home, which is made anew at each start under a password that is nowhere kept.
 */
final class Tls {
    private static final Set<String> ALGORITHMS = Set.of("RSA", "EC", "Ed25519");
    private static final int KEYTOOL_SECONDS = 60;

    private final Home home;
    private final String password = Secrets.random(24);

    private Tls(Home home) {
        this.home = home;
    }

    /**
     * Prepares the store; nothing where no TLS is asked for.
     *
     * @throws LaunchProblem when a file cannot be read, or is not what is needed
     */
    static Optional<Tls> of(Settings settings, Home home) {
        if (!settings.isTls()) {
            return Optional.empty();
        }
        Tls tls = new Tls(home);
        if (settings.tlsCertificate().isPresent()) {
            tls.store(settings.tlsCertificate().get(), settings.tlsKey());
        } else {
            tls.signItself();
        }
        return Optional.of(tls);
    }

    /** What the server's configuration asks the environment for. */
    Map<String, String> environment() {
        return Map.of("APOSTIL_TLS_STORE", file().toString(), "APOSTIL_TLS_STORE_PASSWORD", password);
    }

    private Path file() {
        return home.path().resolve("tls.p12");
    }

    private void store(Path certificate, Path key) {
        try (InputStream chain = Files.newInputStream(certificate)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("apostil", key(key), password.toCharArray(),
                    CertificateFactory.getInstance("X.509").generateCertificates(chain).toArray(Certificate[]::new));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password.toCharArray());
            Files.deleteIfExists(file());
            Files.createFile(file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file(), bytes.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new LaunchProblem("""
                    The certificate of APOSTIL_TLS_CERTIFICATE (%s) cannot be used: %s
                    It is needed in PEM, with the certificates between it and its authority after it.""".formatted(certificate, e.getMessage()), e);
        }
    }

    private static PrivateKey key(Path file) throws IOException {
        String pem = Files.readString(file);
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("(?s).*-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----.*", "$1").replaceAll("[^A-Za-z0-9+/=]", ""));
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (GeneralSecurityException other) {
                // It is a key of another algorithm, or none.
            }
        }
        throw new LaunchProblem("""
                The key of APOSTIL_TLS_KEY (%s) cannot be read.
                It is needed in PEM as PKCS #8 without a password: openssl pkcs8 -topk8 -nocrypt -in old.pem -out key.pem""".formatted(file));
    }

    /** By the Java that runs this: for this machine, for a year, made anew at each start. */
    private void signItself() {
        try {
            Files.deleteIfExists(file());
            ProcessBuilder keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "apostil", "-keyalg", "EC",
                    "-groupname", "secp256r1", "-dname", "CN=Apostil for trial", "-ext", "san=dns:localhost,ip:127.0.0.1", "-validity", "365", "-storetype", "PKCS12",
                    "-keystore", file().toString(), "-storepass:env", "APOSTIL_TLS_STORE_PASSWORD").redirectErrorStream(true).redirectOutput(home.log().resolve("tls.log").toFile());
            keytool.environment().put("APOSTIL_TLS_STORE_PASSWORD", password);
            Process made = keytool.start();
            if (!made.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) || made.exitValue() != 0) {
                throw new LaunchProblem("No certificate could be made; %s says why.".formatted(home.log().resolve("tls.log")));
            }
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new LaunchProblem("No certificate could be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchProblem("No certificate was made: stopped.");
        }
    }
}
