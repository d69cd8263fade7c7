package io.github.corenlpextreme.speed;

import io.github.corenlpextreme.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A broker in a process of its own, so that a part can be measured without it: {@code BrokerAlone FOLDER} prints
 * what clients connect to, and ends when its standard input does.
 */
final class BrokerAlone {

    private BrokerAlone() {}

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.startOpen(Path.of(arguments[0]))) {
            System.out.println(broker.bootstrapServers());
            long unused = System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
