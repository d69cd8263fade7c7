package io.github.corenlpextreme.local.process;

import io.github.corenlpextreme.protocol.source.MetadataFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Resident memory as the Linux kernel counts it. */
public final class ProcessMemory {

    private static final String RESIDENT = "VmRSS:";
    private static final long KIB = 1024;

    private ProcessMemory() {}

    /** Resident bytes of a process; empty if it is gone or the system is not Linux. */
    public static OptionalLong residentBytes(long pid) {
        Path status = Path.of("/proc/" + pid + "/status");
        try {
            return parse(new String(MetadataFile.read(status), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong parse(String status) {
        return status.lines()
                .filter(line -> line.startsWith(RESIDENT))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(digits -> Long.parseLong(digits) * KIB)
                .findFirst();
    }
}
