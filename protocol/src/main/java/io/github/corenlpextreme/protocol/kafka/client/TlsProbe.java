package io.github.corenlpextreme.protocol.kafka.client;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.ClientDnsLookup;
import org.apache.kafka.clients.ClientUtils;

/**
 * Tells whether a port speaks TLS to a client that does not. Kafka's clients take the TLS alert for the
 * length of an answer and allocate 336 MiB for it.
 */
final class TlsProbe {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int TRIES = 3; // the alert may be lost when the other side closes at once
    private static final int ALERT = 0x15;
    private static final short API_VERSIONS = 18;
    private static final int REQUEST_BYTES = 10;
    private static final short NO_CLIENT_ID = -1;

    private TlsProbe() {}

    /** Whether the first of the servers that answers does so with a TLS alert. */
    static boolean isAt(String bootstrapServers) {
        List<InetSocketAddress> addresses = ClientUtils.parseAndValidateAddresses(
                List.of(bootstrapServers.split(",")), ClientDnsLookup.USE_ALL_DNS_IPS);
        return addresses.stream()
                .flatMap(address -> Collections.nCopies(TRIES, address).stream())
                .map(TlsProbe::firstByteFrom)
                .filter(first -> first >= 0)
                .findFirst()
                .filter(first -> first == ALERT)
                .isPresent();
    }

    /** Negative if there is none: Kafka's own clients have more patience to find out why. */
    private static int firstByteFrom(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(address, TIMEOUT_MILLIS);
            askForVersions(socket.getOutputStream());
            return socket.getInputStream().read();
        } catch (IOException e) {
            return -1;
        }
    }

    /** The first request of every Kafka client; legal before logging in. */
    private static void askForVersions(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(REQUEST_BYTES);
        out.writeShort(API_VERSIONS);
        out.writeShort(0);
        out.writeInt(0);
        out.writeShort(NO_CLIENT_ID);
        out.flush();
    }
}
