package io.github.corenlpextreme.e2e;

import io.github.corenlpextreme.testkit.broker.SecuredBroker;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;

/** Client properties files for a secured broker, as its users would write them. */
record SecuredClients(SecuredBroker broker, Path folder) {

    /** The options that lead this user to the broker. */
    String[] options(String user) throws IOException {
        return options(user, broker.clientSettings(user));
    }

    /** The same with settings of one's own. */
    String[] options(String name, Map<String, String> settings) throws IOException {
        Path file = folder.resolve(name + ".properties");
        Properties properties = new Properties();
        properties.putAll(settings);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return new String[] {"--bootstrap-servers=" + broker.bootstrapServers(), "--kafka-config=" + file};
    }

    static String[] join(String[] first, String... second) {
        String[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
