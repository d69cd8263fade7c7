package io.github.corenlpextreme.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script never says that all is well unless the scanner, here a stand-in, has looked and said so. */
class AdvisoryScriptTest {

    private static final Path SCRIPT =
            Path.of("../etc/check-advisories").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private Path sbom;

    private record Ending(int exitCode, String said) {}

    @BeforeEach
    void writeSbom() throws IOException {
        sbom = Files.writeString(folder.resolve("some.cdx.json"), "{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | 0 | nothing is known against
            1   | 1 | ''
            2   | 2 | osv-scanner ended with 2; is its database within reach?; the dependencies have NOT been checked
            127 | 2 | osv-scanner ended with 127; is its database within reach?; the dependencies have NOT been checked
            128 | 2 | osv-scanner found no package
            """)
    void endsAsTheScannerDoes(int scanner, int script, String sentence) throws Exception {
        scannerEndsWith(scanner);

        Ending ending = check(sbom);

        assertThat(ending.exitCode()).isEqualTo(script);
        assertThat(ending.said()).contains(sentence);
        assertThat(ending.said().contains("nothing is known")).isEqualTo(scanner == 0);
        assertThat(folder.resolve("arguments")).hasContent("scan source --lockfile " + sbom);
    }

    @Test
    void saysSoWithoutTheScanner() throws Exception {
        Ending ending = check(sbom);

        assertThat(ending.exitCode()).isEqualTo(2);
        assertThat(ending.said())
                .isEqualTo("check-advisories: there is no osv-scanner on the PATH: install version 2 or newer;"
                        + " the dependencies have NOT been checked\n");
    }

    @ParameterizedTest
    @CsvSource({"none.cdx.json, there is no SBOM", "some.json, the name of an SBOM ends with .cdx.json"})
    void saysSoWithoutAList(String name, String sentence) throws Exception {
        scannerEndsWith(0);

        Ending ending = check(folder.resolve(name));

        assertThat(ending.exitCode()).isEqualTo(2);
        assertThat(ending.said()).contains(sentence, "have NOT been checked").doesNotContain("nothing is known");
    }

    private void scannerEndsWith(int code) throws IOException {
        Path scanner = folder.resolve("osv-scanner");
        Files.writeString(scanner, "#!/bin/sh\necho \"$@\" >'" + folder + "/arguments'\nexit " + code + "\n");
        Files.setPosixFilePermissions(scanner, PosixFilePermissions.fromString("rwx------"));
    }

    private Ending check(Path list) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", SCRIPT.toString(), list.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("PATH", folder + ":/usr/bin:/bin");
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ending(process.exitValue(), Files.readString(said));
    }
}
