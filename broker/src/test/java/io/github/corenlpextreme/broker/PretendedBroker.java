package io.github.corenlpextreme.broker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.SaslAuthenticateRequestData;
import org.apache.kafka.common.message.SaslAuthenticateResponseData;
import org.apache.kafka.common.message.SaslHandshakeResponseData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.RequestUtils;

/**
 * What another user could start on the port of a broker that has died: it goes along with every login, as far as that
 * can be done without the secret, and writes down what it is sent.
 */
final class PretendedBroker implements AutoCloseable {
    private static final Set<ApiKeys> KNOWN =
            EnumSet.of(ApiKeys.API_VERSIONS, ApiKeys.SASL_HANDSHAKE, ApiKeys.SASL_AUTHENTICATE, ApiKeys.METADATA);

    private final ServerSocket server;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    PretendedBroker() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread serving = new Thread(this::serve, "pretended-broker");
        serving.setDaemon(true);
        serving.start();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** What each request was, and its bytes as text. */
    Queue<String> heard() {
        return heard;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                answer(client);
            } catch (IOException e) {
                continue; // the client has had enough, or the test has
            }
        }
    }

    private void answer(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        while (true) {
            byte[] request = in.readNBytes(in.readInt());
            ByteBuffer buffer = ByteBuffer.wrap(request);
            RequestHeader header = RequestHeader.parse(buffer);
            heard.add(header.apiKey() + " " + new String(request, US_ASCII));
            ByteBuffer response = RequestUtils.serialize(
                    header.toResponseHeader().data(),
                    header.apiKey().responseHeaderVersion(header.apiVersion()),
                    response(header, buffer),
                    header.apiVersion());
            ByteBuffer framed = ByteBuffer.allocate(Integer.BYTES + response.remaining());
            client.getOutputStream()
                    .write(framed.putInt(response.remaining()).put(response).array());
        }
    }

    private static ApiMessage response(RequestHeader header, ByteBuffer body) throws IOException {
        return switch (header.apiKey()) {
            case API_VERSIONS -> versions();
            case SASL_HANDSHAKE -> new SaslHandshakeResponseData().setMechanisms(List.of("SCRAM-SHA-256", "PLAIN"));
            case SASL_AUTHENTICATE -> agreed(header, body);
            default -> throw new IOException("the client takes this for its broker");
        };
    }

    private static ApiMessage versions() {
        ApiVersionsResponseData versions = new ApiVersionsResponseData();
        for (ApiKeys kind : KNOWN) {
            versions.apiKeys()
                    .add(new ApiVersionsResponseData.ApiVersion()
                            .setApiKey(kind.id)
                            .setMinVersion(kind.oldestVersion())
                            .setMaxVersion(kind.latestVersion()));
        }
        return versions;
    }

    /** To the first message of SCRAM a salt, to the second a signature that is made up. */
    private static ApiMessage agreed(RequestHeader header, ByteBuffer body) {
        byte[] said = new SaslAuthenticateRequestData(new ByteBufferAccessor(body), header.apiVersion()).authBytes();
        String message = new String(said, US_ASCII);
        String answer = message.startsWith("n,,")
                ? message.replaceFirst(".*r=", "r=") + "x,s=c2FsdHNhbHQ=,i=4096"
                : "v=" + "A".repeat(43) + "=";
        return new SaslAuthenticateResponseData().setAuthBytes(answer.getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
