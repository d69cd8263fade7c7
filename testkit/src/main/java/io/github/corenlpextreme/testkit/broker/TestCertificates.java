package io.github.corenlpextreme.testkit.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A broker's key, a trust store that knows it and one that does not, made with the JDK's keytool. */
record TestCertificates(Path folder) {

    static final String KEY_PASSWORD = "keystore-secret";
    static final String TRUST_PASSWORD = "truststore-secret";

    static TestCertificates make(Path folder) throws IOException, InterruptedException {
        TestCertificates made = new TestCertificates(folder);
        made.key("broker.p12", KEY_PASSWORD, "-ext", "san=dns:localhost,ip:127.0.0.1");
        made.key("other.p12", TRUST_PASSWORD);
        String certificate = folder.resolve("broker.pem").toString();
        made.keytool("-exportcert", "-rfc", "-alias", "key", "-file", certificate)
                .of("broker.p12", KEY_PASSWORD);
        made.keytool("-importcert", "-noprompt", "-alias", "broker", "-file", certificate)
                .of("trust.p12", TRUST_PASSWORD);
        return made;
    }

    Map<String, String> brokerSettings() {
        return Map.of(
                "ssl.keystore.location", folder.resolve("broker.p12").toString(),
                "ssl.keystore.password", KEY_PASSWORD,
                "ssl.key.password", KEY_PASSWORD,
                "ssl.truststore.location", trustStore().toString(),
                "ssl.truststore.password", TRUST_PASSWORD);
    }

    Path trustStore() {
        return folder.resolve("trust.p12");
    }

    Path otherTrustStore() {
        return folder.resolve("other.p12");
    }

    private void key(String store, String password, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("-genkeypair", "-alias", "key", "-keyalg", "EC", "-dname", "CN=localhost", "-validity", "2"));
        arguments.addAll(List.of(more));
        keytool(arguments.toArray(String[]::new)).of(store, password);
    }

    private KeytoolCall keytool(String... arguments) {
        return new KeytoolCall(folder, List.of(arguments));
    }

    private record KeytoolCall(Path folder, List<String> arguments) {

        void of(String store, String password) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>();
            command.add(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
            command.addAll(arguments);
            command.addAll(List.of("-storetype", "PKCS12", "-keystore", store, "-storepass", password));
            ProcessBuilder keytool = new ProcessBuilder(command).directory(folder.toFile());
            keytool.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            int code = keytool.start().waitFor();
            if (code != 0) {
                throw new IOException("keytool ended with " + code + " on " + store);
            }
        }
    }
}
