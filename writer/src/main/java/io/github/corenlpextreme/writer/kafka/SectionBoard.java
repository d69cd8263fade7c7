package io.github.corenlpextreme.writer.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a process and its consumer's {@link SectionAssignor} meet, of which Kafka makes the latter: which sections are
 * complete, as far as the process knows. Thread-safe.
 *
 * @see SectionMembership
 */
final class SectionBoard {

    /** Under this name the board is among the consumer's settings. */
    static final String CONFIG = "corenlp.extreme.section.board";

    private static final Pattern NUMBERS = Pattern.compile("[1-9][0-9]{0,4}(,[1-9][0-9]{0,4})*");

    private final int lanesEach;
    private Set<Integer> complete = Set.of();

    /** @param lanesEach how many lanes each section has */
    SectionBoard(int lanesEach) {
        this.lanesEach = lanesEach;
    }

    int lanesEach() {
        return lanesEach;
    }

    synchronized Set<Integer> complete() {
        return complete;
    }

    synchronized void add(Set<Integer> sections) {
        Set<Integer> all = new TreeSet<>(complete);
        all.addAll(sections);
        complete = Set.copyOf(all);
    }

    /** What it has to say to the others. */
    ByteBuffer write() {
        String numbers = complete().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        return ByteBuffer.wrap(numbers.getBytes(StandardCharsets.US_ASCII));
    }

    /** The sections that another one says are complete; none if it says something else. */
    static Set<Integer> read(@Nullable ByteBuffer written) {
        if (written == null) {
            return Set.of();
        }
        String numbers = StandardCharsets.US_ASCII.decode(written.duplicate()).toString();
        return NUMBERS.matcher(numbers).matches()
                ? Pattern.compile(",")
                        .splitAsStream(numbers)
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
