package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.PrintableText;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which sections of a job a writer writes. */
public final class SectionOptions {

    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,5})(?:-([1-9][0-9]{0,5}))?");

    @Option(
            names = "--section",
            paramLabel = "N",
            split = ",",
            description = "write these sections of the job, such as 2 or 1-3, and end; may be repeated (default: the"
                    + " writers of a job share its sections out among them)")
    private @Nullable List<String> sections;

    /**
     * The sections by number, if they are given.
     *
     * @param count of those that there are
     * @throws UsageException if one is not among them
     */
    public Optional<Set<Integer>> numbers(int count) {
        if (sections == null) {
            return Optional.empty();
        }
        Set<Integer> numbers = new TreeSet<>();
        sections.forEach(range -> addRange(range.strip(), count, numbers));
        return Optional.of(numbers);
    }

    private static void addRange(String range, int count, Set<Integer> numbers) {
        Matcher parts = RANGE.matcher(range);
        if (!parts.matches()) {
            throw new UsageException("--section " + PrintableText.of(range)
                    + ": give the number of a section, from 1, or a range of them, such as 1-3");
        }
        int first = Integer.parseInt(parts.group(1));
        int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
        if (first > last || last > count) {
            throw new UsageException("--section " + range + ": the job has "
                    + (count == 1 ? "one section, number 1" : count + " sections, from 1 to " + count));
        }
        for (int number = first; number <= last; number++) {
            numbers.add(number);
        }
    }
}
