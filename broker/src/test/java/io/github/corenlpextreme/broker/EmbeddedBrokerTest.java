package io.github.corenlpextreme.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    @TempDir
    Path folder;

    @Test
    void givesBackWhatItWasGiven() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            TestClients clients = TestClients.of(broker);
            clients.createTopic();

            clients.produce("one", "two");

            assertThat(clients.consume(2)).containsExactly("one", "two");
        }
    }

    @Test
    void keepsRecordsAndGroupOffsetsOverARestart() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            fill(TestClients.of(broker));
        }

        try (EmbeddedBroker again = EmbeddedBroker.start(folder)) {
            assertFilled(TestClients.of(again));
        }
    }

    @Test
    void keepsRecordsAndGroupOffsetsWhenItsProcessIsKilled() throws Exception {
        BrokerProcess process = BrokerProcess.start(folder);
        fill(process.clients());

        process.kill();

        try (EmbeddedBroker again = EmbeddedBroker.start(folder)) {
            assertFilled(TestClients.of(again));
            TestClients.of(again).produce("three");
            assertThat(TestClients.of(again).consume(3)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void refusesASecondBrokerOfThisProcessOnItsFolder() {
        try (EmbeddedBroker first = EmbeddedBroker.start(folder)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining(folder + " is in use by another run");
            assertThat(first.bootstrapServers()).startsWith("127.0.0.1:");
        }
    }

    @Test
    void refusesASecondBrokerOfAnotherProcessOnItsFolder() throws Exception {
        BrokerProcess process = BrokerProcess.start(folder);
        try {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining(folder + " is in use by another run");
        } finally {
            process.kill();
        }
    }

    @Test
    void refusesAFolderThatIsAFile() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedBroker.start(file))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageStartingWith("cannot write to the broker's folder " + file);
    }

    @Test
    void startsInAFolderWhoseNameHoldsAComma() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("a, b"))) {
            TestClients.of(broker).createTopic();
            TestClients.of(broker).produce("one");
            assertThat(folder.resolve("a, b/log/texts-0")).isDirectory();
        }
    }

    @Test
    void closesOnceAndQuickly() {
        EmbeddedBroker broker = EmbeddedBroker.start(folder);
        long begun = System.nanoTime();

        broker.close();
        broker.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    private static void fill(TestClients clients) throws Exception {
        clients.createTopic();
        clients.produce("one", "two");
        clients.commit(1, "length 17");
    }

    private static void assertFilled(TestClients clients) {
        assertThat(clients.consume(2)).containsExactly("one", "two");
        assertThat(clients.committed()).isEqualTo(new OffsetAndMetadata(1, "length 17"));
    }
}
