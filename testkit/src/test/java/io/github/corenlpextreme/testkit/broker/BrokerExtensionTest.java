package io.github.corenlpextreme.testkit.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrokerExtension.class)
class BrokerExtensionTest {
    private final TestBroker ofTheClass;

    BrokerExtensionTest(TestBroker ofTheClass) {
        this.ofTheClass = ofTheClass;
    }

    @Test
    void givesOneBrokerToAWholeClass(TestBroker ofTheMethod) {
        assertThat(ofTheMethod).isSameAs(ofTheClass);
    }

    @Test
    void keepsItsTopicsOverARestart(TestBroker broker) throws Exception {
        broker.createTopics(3, "kept");

        broker.restart();

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }
}
