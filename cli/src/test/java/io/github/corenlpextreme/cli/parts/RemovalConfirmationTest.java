package io.github.corenlpextreme.cli.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemovalConfirmationTest {

    private final List<String> questions = new ArrayList<>();

    @Test
    void theJobsIdConfirms() {
        confirm(Optional.of(" book "));

        assertThat(questions).containsExactly("Remove job book and all it holds (1.2 GiB)? Type its id to confirm: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", "yes", "boo"})
    void nothingElseDoes(String answer) {
        assertRefused(Optional.of(answer), 1, "nothing was removed");
    }

    @Test
    void nobodyToAskIsAWrongUsage() {
        assertRefused(Optional.empty(), 2, "--yes");
    }

    private void confirm(Optional<String> answer) {
        new RemovalConfirmation(question -> {
                    questions.add(question);
                    return answer;
                })
                .require(new JobId("book"), "1.2 GiB");
    }

    private void assertRefused(Optional<String> answer, int exitCode, String message) {
        assertThatThrownBy(() -> confirm(answer))
                .hasMessageContaining(message)
                .asInstanceOf(InstanceOfAssertFactories.type(UsageException.class))
                .returns(exitCode, UsageException::exitCode);
    }
}
