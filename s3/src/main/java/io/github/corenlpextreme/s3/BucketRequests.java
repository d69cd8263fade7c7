package io.github.corenlpextreme.s3;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** What is asked of a store, one request each; a failure is an {@link IOException} that names the object. */
final class BucketRequests {

    private BucketRequests() {}

    /** Of the object, or else of the folder if there is an object below it. */
    static S3Attributes attributes(S3Path path) throws IOException {
        try {
            if (path.key().isEmpty()) {
                isFolder(path); // shows whether the bucket is there
                return S3Attributes.FOLDER;
            }
            return path.isFolder() ? S3Attributes.FOLDER : object(path);
        } catch (NoSuchKeyException e) {
            return folder(path);
        } catch (SdkException e) {
            throw S3Errors.of(path, e);
        }
    }

    /** The bytes at a place of that version of the object. */
    static byte[] read(S3Path path, S3Attributes version, long position, int length) throws IOException {
        try {
            return S3Clients.client(path)
                    .getObject(
                            request -> request.bucket(path.getFileSystem().name())
                                    .key(path.key())
                                    .ifMatch('"' + version.fileKey() + '"')
                                    .range("bytes=" + position + "-" + (position + length - 1)),
                            (response, body) -> exactly(length, response, body));
        } catch (SdkException e) {
            throw S3Errors.of(path, e);
        }
    }

    static void delete(S3Path path) throws IOException {
        try {
            S3Clients.client(path)
                    .deleteObject(request ->
                            request.bucket(path.getFileSystem().name()).key(path.key()));
        } catch (SdkException e) {
            throw S3Errors.of(path, e);
        }
    }

    private static S3Attributes object(S3Path path) throws IOException {
        HeadObjectResponse head = S3Clients.client(path)
                .headObject(
                        request -> request.bucket(path.getFileSystem().name()).key(path.key()));
        if (head.eTag() == null) {
            throw S3Errors.because(path, "the object store gives it no ETag, so a change would not be noticed");
        }
        return new S3Attributes(
                false,
                head.contentLength(),
                FileTime.from(head.lastModified()),
                head.eTag().replace("\"", ""));
    }

    private static S3Attributes folder(S3Path path) throws IOException {
        try {
            if (isFolder(path)) {
                return S3Attributes.FOLDER;
            }
        } catch (SdkException e) {
            throw S3Errors.of(path, e);
        }
        throw new NoSuchFileException(path.toString(), null, "no such object");
    }

    private static boolean isFolder(S3Path path) throws IOException {
        String prefix = path.key().isEmpty() ? "" : path.key() + "/";
        return !S3Clients.client(path)
                .listObjectsV2(request -> request.bucket(path.getFileSystem().name())
                        .prefix(prefix)
                        .maxKeys(1))
                .contents()
                .isEmpty();
    }

    /** A store that does not know ranges would send the whole object. */
    private static byte[] exactly(int length, GetObjectResponse response, AbortableInputStream body) {
        if (response.contentLength() != length) {
            body.abort();
            throw SdkClientException.create(
                    "asked for " + length + " bytes, but the store sent " + response.contentLength());
        }
        try {
            byte[] bytes = body.readNBytes(length);
            if (bytes.length == length) {
                return bytes;
            }
            throw RetryableException.create("the connection ended early");
        } catch (IOException e) {
            throw RetryableException.create("the connection broke", e);
        }
    }
}
