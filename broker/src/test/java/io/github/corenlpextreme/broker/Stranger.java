package io.github.corenlpextreme.broker;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A program for another user of the machine: it knows nothing but what Linux tells everyone, and Java, since it cannot
 * read this build. It prints its own number, each port that a user's processes listen on, and how much each port
 * answers to what it sends.
 */
final class Stranger {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String LISTENING = "0A";

    private Stranger() {}

    /** @param words the user's number; a file of attempts, each a name and requests in hexadecimal; the ports to try */
    public static void main(String[] words) throws IOException {
        System.out.println("uid " + Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        Set<Integer> ports = portsOf(words[0]);
        ports.forEach(port -> System.out.println("found " + port));
        ports.retainAll(Arrays.stream(words).skip(2).map(Integer::valueOf).toList()); // no harm to other programs
        for (String attempt : Files.readAllLines(Path.of(words[1]))) {
            String[] parts = attempt.split(" ");
            for (int port : ports) {
                System.out.println(port + " " + parts[0] + " " + answers(port, parts));
            }
        }
    }

    private static Set<Integer> portsOf(String user) throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(Path.of("/proc/net/tcp")));
        rows.addAll(Files.readAllLines(Path.of("/proc/net/tcp6")));
        return rows.stream()
                .map(row -> row.strip().split("\\s+"))
                .filter(fields -> fields[3].equals(LISTENING) && fields[7].equals(user))
                .map(fields -> Integer.parseInt(fields[1].substring(fields[1].indexOf(':') + 1), 16))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many of the requests, sent on one connection, have a response. */
    private static int answers(int port, String... attempt) throws IOException {
        int answers = 0;
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            for (int request = 1; request < attempt.length; request++) {
                socket.getOutputStream().write(HexFormat.of().parseHex(attempt[request]));
                int length = in.readInt();
                answers += in.readNBytes(length).length == length ? 1 : 0;
            }
        } catch (EOFException | SocketException | SocketTimeoutException e) {
            return answers;
        }
        return answers;
    }
}
