package io.github.corenlpextreme.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where a job's input is and its output goes, on the host; the containers' user may write to the latter. */
record JobFolders(Path input, Path output) {

    static JobFolders below(Path folder, String name, byte[] text) throws IOException {
        Path input = Files.createDirectory(folder.resolve("in"));
        Path output = Files.createDirectory(folder.resolve("out"));
        Files.write(input.resolve(name), text);
        // JUnit's folder is for its owner alone.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("rwxrwxrwx"));
        return new JobFolders(input, output);
    }

    /** Whether something of the output has been written. */
    boolean begun(String output) {
        Path incomplete = this.output.resolve(output + ".incomplete");
        return incomplete.toFile().length() > 0;
    }
}
