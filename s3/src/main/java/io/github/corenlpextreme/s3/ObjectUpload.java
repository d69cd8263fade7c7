package io.github.corenlpextreme.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Puts a local file into an object's place, whole or not at all. A large one goes in parts, which the store
 * puts together when all are there; if that fails, it forgets them.
 */
final class ObjectUpload {

    private static final String TYPE = "application/octet-stream";
    private static final long PART = 16 << 20;
    private static final int MOST_PARTS = 10_000;

    private final S3Client client;
    private final S3Path target;

    private ObjectUpload(S3Client client, S3Path target) {
        this.client = client;
        this.target = target;
    }

    static void run(Path file, S3Path target) throws IOException {
        ObjectUpload upload = new ObjectUpload(S3Clients.client(target), target);
        long size = Files.size(file);
        try {
            if (size <= PART) {
                upload.atOnce(new FileSlice(file, 0, size));
            } else {
                upload.inParts(FileSlice.cut(file, size, partSize(size)));
            }
        } catch (SdkException e) {
            throw S3Errors.of(target, e);
        }
    }

    /** Begins an upload and drops it: only that shows whether it is allowed. */
    static void tryOut(S3Path target) throws IOException {
        try {
            ObjectUpload upload = new ObjectUpload(S3Clients.client(target), target);
            upload.abort(upload.begin());
        } catch (SdkException e) {
            throw S3Errors.of(target, e);
        }
    }

    /** A store takes so many parts and no more, so a very large file has larger ones. */
    static long partSize(long size) {
        return Math.max(PART, (size + MOST_PARTS - 1) / MOST_PARTS);
    }

    private void atOnce(FileSlice file) {
        client.putObject(request -> request.bucket(bucket()).key(target.key()), body(file));
    }

    private void inParts(List<FileSlice> parts) {
        String id = begin();
        try {
            List<CompletedPart> done = new ArrayList<>();
            for (FileSlice part : parts) {
                done.add(part(id, done.size() + 1, part));
            }
            client.completeMultipartUpload(request -> request.bucket(bucket())
                    .key(target.key())
                    .uploadId(id)
                    .multipartUpload(upload -> upload.parts(done)));
        } catch (SdkException | UncheckedIOException e) {
            abortAfter(e, id);
            throw e;
        }
    }

    private CompletedPart part(String id, int number, FileSlice part) {
        UploadPartResponse answer = client.uploadPart(
                request ->
                        request.bucket(bucket()).key(target.key()).uploadId(id).partNumber(number),
                body(part));
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(answer.eTag())
                .checksumCRC32(answer.checksumCRC32())
                .build();
    }

    private String begin() {
        return client.createMultipartUpload(request -> request.bucket(bucket()).key(target.key()))
                .uploadId();
    }

    private void abort(String id) {
        client.abortMultipartUpload(
                request -> request.bucket(bucket()).key(target.key()).uploadId(id));
    }

    private void abortAfter(RuntimeException failure, String id) {
        try {
            abort(id);
        } catch (SdkException e) {
            failure.addSuppressed(e); // the first failure is the one to be told
        }
    }

    private String bucket() {
        return target.getFileSystem().name();
    }

    /** Opened anew for each attempt to send it. */
    private static RequestBody body(FileSlice stretch) {
        return RequestBody.fromContentProvider(stretch::open, stretch.length(), TYPE);
    }
}
