package io.github.corenlpextreme.local.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.corenlpextreme.local.fleet.FleetEvent;
import io.github.corenlpextreme.local.fleet.WorkerStatus;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.wire.LineSafeJson;
import io.github.corenlpextreme.protocol.wire.ManifestCodec;
import io.github.corenlpextreme.worker.crash.PreviousExit;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines between a run and its worker processes. To the worker: {@code connect SETTINGS}, how to reach Kafka, and
 * {@code job MANIFEST}; from it: {@code loading ANNOTATOR}, {@code ready}; to it: {@code start ID}, or {@code start ID
 * after EXITCODE}; from it: {@code status {...}}. The end of its stdin means "drain and exit".
 */
final class WorkerProtocol {

    private static final String READY = "ready";
    private static final String LOADING = "loading ";
    private static final String STATUS = "status ";
    private static final String CONNECT = "connect ";
    private static final String START = "start ";
    private static final String JOB = "job ";
    private static final ManifestCodec MANIFESTS = new ManifestCodec();
    private static final Pattern ASSIGNMENT = Pattern.compile("start (?<id>\\S+)(?: after (?<code>-?\\d{1,9}))?");
    private static final ObjectMapper JSON =
            new ObjectMapper(LineSafeJson.factory()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private WorkerProtocol() {}

    static String ready() {
        return READY;
    }

    static String loading(String annotator) {
        return LOADING + annotator;
    }

    /** A line with a secret in it, for the pipe alone. */
    static String connect(ClientSettings kafka) {
        try {
            return CONNECT + JSON.writeValueAsString(kafka);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings can be written as JSON", e);
        }
    }

    static String job(JobManifest manifest) {
        return JOB + new String(MANIFESTS.encode(manifest), StandardCharsets.UTF_8);
    }

    static boolean isJob(String line) {
        return line.startsWith(JOB);
    }

    /** What a job line says. @throws io.github.corenlpextreme.protocol.wire.WireException if it is no manifest */
    static JobManifest manifest(String jobLine) {
        return MANIFESTS.decode(jobLine.substring(JOB.length()).getBytes(StandardCharsets.UTF_8));
    }

    /** @param after exit code of the process before that crashed under this id, if one did */
    static String start(String workerId, OptionalInt after) {
        return START + workerId + (after.isPresent() ? " after " + after.getAsInt() : "");
    }

    static String status(WorkerStatus status) {
        try {
            return STATUS + JSON.writeValueAsString(status);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("four numbers can be written as JSON", e);
        }
    }

    /** What a worker's line means; empty for a line of something else that writes to its stdout. */
    static Optional<FleetEvent> event(int process, String line) {
        if (line.equals(READY)) {
            return Optional.of(new FleetEvent.WorkerReady(process));
        }
        if (line.startsWith(LOADING)) {
            return Optional.of(new FleetEvent.ModelsLoading(process, line.substring(LOADING.length())));
        }
        return line.startsWith(STATUS) ? status(process, line.substring(STATUS.length())) : Optional.empty();
    }

    /** What a connect line says. */
    static Optional<ClientSettings> connection(String line) {
        if (!line.startsWith(CONNECT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(line.substring(CONNECT.length()), ClientSettings.class));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // without the cause, which quotes the line
        }
    }

    /** What a start line says. */
    static Optional<IdentityAssignment> assignment(String line) {
        Matcher start = ASSIGNMENT.matcher(line);
        if (!start.matches()) {
            return Optional.empty();
        }
        String after = start.group("code");
        return Optional.of(new IdentityAssignment(
                start.group("id"),
                after == null ? PreviousExit.UNKNOWN : PreviousExit.ofExitCode(Integer.parseInt(after))));
    }

    private static Optional<FleetEvent> status(int process, String json) {
        try {
            return Optional.of(new FleetEvent.StatusReported(process, JSON.readValue(json, WorkerStatus.class)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
