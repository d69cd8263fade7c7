package io.github.corenlpextreme.worker.corenlp.render.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The name of a field that is written again and again, so not to be encoded anew each time. Immutable. */
final class JsonName {

    private final byte[] written;

    /** @param name of ASCII letters */
    JsonName(String name) {
        this.written = ("\"" + name + "\":").getBytes(US_ASCII);
    }

    /** In quotation marks, and with a colon; not to be changed. */
    byte[] written() {
        return written;
    }
}
