package io.github.corenlpextreme.producer.manifest;

import io.github.corenlpextreme.producer.source.JobInput;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.UsageException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The id of a job. The default is made of everything that decides the output or its plan, so that the
 * same command finds its job again, and of nothing else: neither of modification times nor of the
 * number of workers, threads or tasks, or of memory.
 */
public final class JobIdentity {

    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,100}");
    private static final int SLUG_LENGTH = 48;
    private static final int HASH_LENGTH = 12;

    private JobIdentity() {}

    /** {@code <slug of the first file's name>-<12 hex digits>}: legal as a prefix of Kafka topic names. */
    public static String defaultFor(List<JobInput> inputs, JobSettings shape) {
        MessageDigest digest = sha256();
        for (JobInput input : inputs) {
            add(digest, input.name());
            add(digest, Long.toString(input.size()));
        }
        shape.words().forEach(word -> add(digest, word));
        return slug(inputs.get(0).name()) + "-" + hash(digest);
    }

    /** Of a job that replays another one: {@code <slug of that one's id>-<12 hex digits>}. */
    public static String ofReplay(JobId replayed, JobOrigin basis, JobSettings shape) {
        MessageDigest digest = sha256();
        add(digest, replayed.value());
        add(digest, basis.kind().name());
        add(digest, basis.job().value());
        shape.words().forEach(word -> add(digest, word));
        return slug(replayed.value()) + "-" + hash(digest);
    }

    /** @throws UsageException if the user's id cannot be a prefix of topic names */
    public static String checked(String id) {
        if (!LEGAL.matcher(id).matches() || id.startsWith(".")) {
            throw new UsageException("--job " + id + ": write 1 to 100 of the characters a-z A-Z 0-9 . _ - and begin"
                    + " with another than a dot");
        }
        return id;
    }

    /** Only letters, digits and single dashes: Kafka takes a dot and an underscore for the same in metrics. */
    private static String slug(String name) {
        String base = name.substring(name.lastIndexOf('/') + 1);
        String dashed = base.replaceAll("[^a-zA-Z0-9]+", "-");
        String slug =
                dashed.substring(0, Math.min(dashed.length(), SLUG_LENGTH)).replaceAll("^-|-$", "");
        return slug.isEmpty() ? "job" : slug;
    }

    /** Every word with its length before it, so that no two lists of words run together to the same. */
    private static void add(MessageDigest digest, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static String hash(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
