package io.github.corenlpextreme.testkit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Something that can go wrong with a job, and what is promised for that case.
 *
 * @param number that tests refer to
 * @param promise which of the two promises holds
 * @param fault what goes wrong
 * @param outcome what comes of it
 */
public record FaultRow(int number, FaultPromise promise, String fault, String outcome) {

    private static final String TABLE = "faults.tsv";
    private static final int FIELDS = 4;

    /** What a user can rely on. */
    public enum FaultPromise {
        /** The job is completed by itself, or with the same command; the output is that of one pass. */
        A,
        /** A sentence and an exit code; nothing wrong stands under the output's name. After a repair: A. */
        B
    }

    /** All that we know of, in the order of their numbers. */
    public static List<FaultRow> all() {
        InputStream table = Objects.requireNonNull(FaultRow.class.getResourceAsStream(TABLE), TABLE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, UTF_8))) {
            return lines.lines().map(FaultRow::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultRow parse(String line) {
        String[] fields = line.split("\t");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(TABLE + ": not four fields: " + line);
        }
        return new FaultRow(Integer.parseInt(fields[0]), FaultPromise.valueOf(fields[1]), fields[2], fields[3]);
    }
}
