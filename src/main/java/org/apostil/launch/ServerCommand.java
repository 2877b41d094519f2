package org.apostil.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command line of the server: the Java of this program, and what the distribution's own {@code standalone.sh} would
 * give it. No credentials: other users of the machine can read command lines.
 */
record ServerCommand(Installation installation, Home home, String address, int port, int managementPort, boolean tls, List<String> javaOptions) {
    private static final int FIRST_JAVA_THAT_WARNS = 24;
    /** JEP 519: headers of eight bytes instead of twelve or sixteen, a fifth of what small objects take. */
    private static final int FIRST_JAVA_WITH_COMPACT_HEADERS = 25;

    List<String> words() {
        return words(Runtime.version().feature());
    }

    /** @param java the feature release that runs the server */
    List<String> words(int java) {
        Path server = installation.server();
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-D[Apostil]"); // names the process in jps and ps
        if (java >= FIRST_JAVA_WITH_COMPACT_HEADERS) {
            words.add("-XX:+UseCompactObjectHeaders");
        }
        words.addAll(javaOptions);
        words.addAll(List.of("-XX:MetaspaceSize=96m", "-Djava.awt.headless=true", "-Djava.net.preferIPv4Stack=true"));
        words.addAll(MODULE_OPTIONS);
        if (java >= FIRST_JAVA_THAT_WARNS) {
            words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        words.addAll(List.of(
                "-Djava.io.tmpdir=" + home.temporary(),
                "-Djboss.home.dir=" + server,
                baseProperty(home),
                "-Djboss.server.log.dir=" + home.log(),
                "-Dorg.jboss.boot.log.file=" + home.log().resolve("server.log"),
                "-Dlogging.configuration=" + server.resolve("standalone/configuration/logging.properties").toUri(),
                "-Djboss.bind.address=" + address,
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + port,
                "-Djboss.management.http.port=" + managementPort,
                "-jar", server.resolve("jboss-modules.jar").toString(),
                "-mp", server.resolve("modules").toString(),
                "org.jboss.as.standalone",
                tls ? "--server-config=apostil-tls.xml" : "--server-config=apostil.xml"));
        return words;
    }

    /** By this word a server process is known to belong to a home. */
    static String baseProperty(Home home) {
        return "-Djboss.server.base.dir=" + home.server();
    }

    /** {@code setDefaultModularJvmOptions} of the distribution's {@code bin/common.sh}. */
    private static final List<String> MODULE_OPTIONS = Stream.concat(
            Stream.of("java.desktop/sun.awt", "java.naming/com.sun.jndi.ldap", "java.naming/com.sun.jndi.url.ldap",
                    "java.naming/com.sun.jndi.url.ldaps", "jdk.naming.dns/com.sun.jndi.dns")
                    .map(name -> "--add-exports=" + name + "=ALL-UNNAMED"),
            Stream.of("java.base/java.lang", "java.base/java.lang.invoke", "java.base/java.lang.reflect",
                    "java.base/java.io", "java.base/java.net", "java.base/java.security", "java.base/java.util",
                    "java.base/java.util.concurrent", "java.management/javax.management", "java.naming/javax.naming")
                    .map(name -> "--add-opens=" + name + "=ALL-UNNAMED")).toList();
}
