package io.github.corenlpextreme.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Writes a job id as its text; a mix-in, so that the vocabulary itself knows nothing of JSON. */
abstract class JobIdMixIn {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    JobIdMixIn(@SuppressWarnings("unused") String value) {}

    @JsonValue
    abstract String value();
}
