package io.github.corenlpextreme.s3;

import java.util.Optional;
import java.util.stream.Stream;

/** Where the object store is, by the variables that every AWS tool reads. */
final class S3Endpoint {

    private S3Endpoint() {}

    /** The store, if it is not AWS. */
    static Optional<String> own() {
        return setting("AWS_ENDPOINT_URL_S3", "aws.endpointUrlS3")
                .or(() -> setting("AWS_ENDPOINT_URL", "aws.endpointUrl"));
    }

    private static Optional<String> setting(String variable, String property) {
        return Stream.of(System.getProperty(property, ""), System.getenv().getOrDefault(variable, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
