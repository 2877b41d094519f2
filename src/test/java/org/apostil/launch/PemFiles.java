package org.apostil.launch;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate for this machine and its key, as an operator has them from their authority: two files in PEM. */
record PemFiles(Path certificate, Path key) {

    static PemFiles in(Path directory) throws Exception {
        Path store = directory.resolve("made.p12");
        String password = Secrets.random(12);
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "one", "-keyalg", "RSA", "-keysize", "2048",
            "-dname", "CN=Apostil of a test", "-ext", "san=ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", password).inheritIO().start();
        if (made.waitFor() != 0) {
            throw new AssertionError("keytool made no certificate");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password.toCharArray());
        }
        return new PemFiles(pem(directory.resolve("certificate.pem"), "CERTIFICATE", keys.getCertificate("one").getEncoded()),
            pem(directory.resolve("key.pem"), "PRIVATE KEY", keys.getKey("one", password.toCharArray()).getEncoded()));
    }

    private static Path pem(Path file, String label, byte[] content) throws Exception {
        return Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)));
    }
}
