package io.github.corenlpextreme.s3;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** What went wrong with an object, in the words and the exceptions of {@code java.nio.file}. */
final class S3Errors {

    private static final int FORBIDDEN = 403;
    private static final int PRECONDITION_FAILED = 412;

    private S3Errors() {}

    static IOException of(S3Path path, SdkException failure) {
        IOException translated = failure instanceof AwsServiceException answer
                ? ofAnswer(path, answer)
                : because(path, "the object store cannot be used" + at() + ": " + root(failure));
        translated.initCause(failure);
        return translated;
    }

    static FileSystemException because(S3Path path, String reason) {
        return new FileSystemException(path.toString(), null, reason);
    }

    private static IOException ofAnswer(S3Path path, AwsServiceException answer) {
        if (answer instanceof NoSuchBucketException) {
            return because(path, "there is no bucket " + path.getFileSystem().name() + at());
        }
        return switch (answer.statusCode()) {
            case FORBIDDEN ->
                new AccessDeniedException(
                        path.toString(), null, "the object store" + at() + " does not allow it: " + sentence(answer));
            case PRECONDITION_FAILED -> because(path, "the object was replaced while it was being read");
            default -> because(path, "the object store" + at() + " answers " + sentence(answer));
        };
    }

    /** The answer to a HEAD has no body, hence no words but the status. */
    private static String sentence(AwsServiceException answer) {
        String message = answer.awsErrorDetails() == null
                ? null
                : answer.awsErrorDetails().errorMessage();
        return answer.statusCode() + (message == null || message.isBlank() ? "" : " (" + message + ")");
    }

    private static String at() {
        return S3Endpoint.own().map(endpoint -> " at " + endpoint).orElse("");
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = Objects.requireNonNullElse(root.getMessage(), "");
        return root == failure ? message : root.getClass().getSimpleName() + " " + message;
    }
}
