package io.github.corenlpextreme.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.UsageException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class SectionOptionsTest {

    @Test
    void withoutTheOptionNoneIsFixed() {
        assertThat(numbers(3)).isEmpty();
    }

    @Test
    void takesNumbersListsAndRanges() {
        assertThat(numbers(9, "--section", "2")).hasValue(Set.of(2));
        assertThat(numbers(9, "--section", "1-3,7", "--section=9")).hasValue(Set.of(1, 2, 3, 7, 9));
        assertThat(numbers(1, "--section", "1")).hasValue(Set.of(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "1-", "-3", "1..3", "99999999999", "4", "2-4", "3-2"})
    void refusesWhatIsNoSectionOfTheJob(String section) {
        assertThatThrownBy(() -> numbers(3, "--section=" + section))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--section " + section);
    }

    private static Optional<Set<Integer>> numbers(int count, String... words) {
        SectionOptions options = new SectionOptions();
        new CommandLine(CommandSpec.create().addMixin("options", CommandSpec.forAnnotatedObject(options)))
                .parseArgs(words);
        return options.numbers(count);
    }
}
