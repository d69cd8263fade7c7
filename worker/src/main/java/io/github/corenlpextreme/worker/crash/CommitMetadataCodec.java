package io.github.corenlpextreme.worker.crash;

import io.github.corenlpextreme.worker.crash.LaneCommitMetadata.InFlightLine;
import io.github.corenlpextreme.worker.crash.LineVerdict.VerdictKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A note as the short text that Kafka keeps with a committed offset, such as {@code by=worker-0 begun=8 suspects=7
 * deaths=1 alone=6:4711 lines=6:120:kills:2,6:300:damaged:0}.
 */
public final class CommitMetadataCodec {

    private CommitMetadataCodec() {}

    public static String write(LaneCommitMetadata note) {
        StringBuilder text = new StringBuilder(64);
        text.append("by=").append(note.by()).append(" begun=").append(note.begun());
        if (note.moving()) {
            text.append(" moving=true");
        }
        if (note.deaths() > 0) {
            text.append(" suspects=").append(note.suspects()).append(" deaths=").append(note.deaths());
        }
        note.alone()
                .ifPresent(alone ->
                        text.append(" alone=").append(alone.task()).append(':').append(alone.line()));
        if (!note.lines().isEmpty()) {
            text.append(note.lines().stream()
                    .map(CommitMetadataCodec::write)
                    .collect(Collectors.joining(",", " lines=", "")));
        }
        return text.toString();
    }

    /** Reads a note; what is none, because another client has committed, says nothing. */
    public static LaneCommitMetadata read(String text) {
        try {
            Map<String, String> fields = Arrays.stream(text.strip().split(" +"))
                    .map(field -> field.split("=", 2))
                    .collect(Collectors.toMap(field -> field[0], field -> field[1]));
            return new LaneCommitMetadata(
                    fields.getOrDefault("by", ""),
                    Long.parseLong(fields.getOrDefault("begun", "0")),
                    Boolean.parseBoolean(fields.get("moving")),
                    Long.parseLong(fields.getOrDefault("suspects", "0")),
                    Integer.parseInt(fields.getOrDefault("deaths", "0")),
                    Optional.ofNullable(fields.get("alone")).map(CommitMetadataCodec::alone),
                    Optional.ofNullable(fields.get("lines"))
                            .map(CommitMetadataCodec::lines)
                            .orElse(List.of()));
        } catch (IllegalArgumentException | IllegalStateException | ArrayIndexOutOfBoundsException none) {
            return LaneCommitMetadata.NONE;
        }
    }

    private static String write(LineVerdict line) {
        return line.task() + ":" + line.line() + ":" + line.kind().name().toLowerCase(Locale.ROOT) + ":"
                + line.deaths();
    }

    private static InFlightLine alone(String text) {
        String[] words = text.split(":");
        return new InFlightLine(Long.parseLong(words[0]), Long.parseLong(words[1]));
    }

    private static List<LineVerdict> lines(String text) {
        return Arrays.stream(text.split(","))
                .map(line -> line.split(":"))
                .map(words -> new LineVerdict(
                        Long.parseLong(words[0]),
                        Long.parseLong(words[1]),
                        VerdictKind.valueOf(words[2].toUpperCase(Locale.ROOT)),
                        Integer.parseInt(words[3])))
                .toList();
    }
}
