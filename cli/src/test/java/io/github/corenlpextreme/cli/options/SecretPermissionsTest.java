package io.github.corenlpextreme.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class SecretPermissionsTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.createFile(folder.resolve("kafka.properties"));
    }

    @ParameterizedTest
    @CsvSource({
        "rw-r--r--, sasl.jaas.config, Login required;, true",
        "rw-r--r--, ssl.keystore.password, xyz, true",
        "rw-r--r--, ssl.keystore.key, PEM, true",
        "rw-r-----, sasl.jaas.config, Login required;, false",
        "rw-r--r--, security.protocol, SSL, false",
        "rw-r--r--, ssl.keystore.password, ${env:PASSWORD}, false",
    })
    void areSecretsThatEverybodyCanRead(String mode, String key, String value, boolean exposed) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThat(SecretPermissions.in(file, Map.of(key, value)).isPresent()).isEqualTo(exposed);
    }
}
