package io.github.corenlpextreme.cli.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.corenlpextreme.cli.fleet.FleetEvent;
import io.github.corenlpextreme.cli.fleet.WorkerStatus;
import java.util.Optional;

/**
 * The lines between a run and its worker processes. From the worker: {@code ready}, then
 * {@code status {...}}; to the worker: {@code start ID}; the end of its stdin means "drain and exit".
 */
final class WorkerProtocol {

    private static final String READY = "ready";
    private static final String STATUS = "status ";
    private static final String START = "start ";
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private WorkerProtocol() {}

    static String ready() {
        return READY;
    }

    static String start(String workerId) {
        return START + workerId;
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
            return Optional.of(new FleetEvent.Ready(process));
        }
        return line.startsWith(STATUS) ? status(process, line.substring(STATUS.length())) : Optional.empty();
    }

    /** The worker id of a start line. */
    static Optional<String> workerId(String line) {
        return line.startsWith(START) ? Optional.of(line.substring(START.length())) : Optional.empty();
    }

    private static Optional<FleetEvent> status(int process, String json) {
        try {
            return Optional.of(new FleetEvent.Reported(process, JSON.readValue(json, WorkerStatus.class)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
