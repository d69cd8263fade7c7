package io.github.corenlpextreme.writer.packing;

import com.github.luben.zstd.util.Native;
import io.github.corenlpextreme.protocol.UsageException;

/** Zstandard's own code, which is no Java: it is put into a file in Java's folder for temporary ones, and run there. */
final class ZstdLibrary {

    private ZstdLibrary() {}

    /** @throws UsageException if that is not possible; says what to do */
    static void require() {
        try {
            Native.load();
        } catch (LinkageError e) { // its own message goes on for pages
            throw new UsageException("zstd does not work here, because its native library cannot be put into "
                    + System.getProperty("java.io.tmpdir") + " and run there: make room, or set TMPDIR to a folder that"
                    + " is writable and not mounted with noexec, or use gzip");
        }
    }
}
