package io.github.corenlpextreme.s3;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The one client of this process, made when it is first needed from what the environment says: the
 * variables that every AWS tool reads. Safe for use by many threads.
 */
final class S3Clients {

    private static final String NO_CREDENTIALS = "there are no credentials: set AWS_ACCESS_KEY_ID and"
            + " AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or run where an IAM role is available";

    private static @Nullable S3Client client; // written and read under the class's lock

    private S3Clients() {}

    /**
     * The client.
     *
     * @param path what it is needed for
     * @throws IOException if there are no credentials
     */
    static synchronized S3Client client(S3Path path) throws IOException {
        if (client == null) {
            client = connect(path);
        }
        return client;
    }

    private static S3Client connect(S3Path path) throws IOException {
        boolean own = S3Endpoint.own().isPresent(); // the SDK finds it by itself, but does not say so
        return S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(credentials(path))
                .region(region())
                .forcePathStyle(own) // other stores seldom have a host name for each bucket
                .crossRegionAccessEnabled(!own)
                .build();
    }

    /** Looked up once before they are needed, so that their lack is told from other trouble. */
    private static DefaultCredentialsProvider credentials(S3Path path) throws IOException {
        DefaultCredentialsProvider credentials =
                DefaultCredentialsProvider.builder().build();
        try {
            credentials.resolveCredentials();
            return credentials;
        } catch (SdkClientException e) {
            credentials.close();
            FileSystemException missing = S3Errors.because(path, NO_CREDENTIALS);
            missing.initCause(e);
            throw missing;
        }
    }

    /** Without a region any will do: AWS says where a bucket is, other stores do not ask. */
    private static Region region() {
        try {
            return new AwsRegionProviderChain(new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
                    .getRegion();
        } catch (SdkClientException e) {
            return Region.US_EAST_1;
        }
    }
}
