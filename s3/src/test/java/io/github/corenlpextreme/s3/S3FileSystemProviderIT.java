package io.github.corenlpextreme.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.testkit.objectstore.HttpRequestHead;
import io.github.corenlpextreme.testkit.objectstore.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3FileSystemProviderIT {

    private static final int LARGE = (33 << 20) + 7;

    @TempDir
    private static Path shared;

    private static ObjectStore store;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        store = ObjectStore.start(shared);
        store.bucket("bucket");
        store.reachFromHere();
    }

    @AfterAll
    static void stop() throws IOException {
        store.close();
    }

    @Test
    void aReadAsksForItsOwnBytesAndNoOthers() throws IOException {
        Path object = put("s3://bucket/read.bin", random(1 << 20));
        ByteBuffer bytes = ByteBuffer.allocate(1000);

        try (SeekableByteChannel channel = Files.newByteChannel(object)) {
            store.relay().forget();
            channel.position(70_000).read(bytes);
        }

        assertThat(bytes.array()).isEqualTo(Arrays.copyOfRange(random(1 << 20), 70_000, 71_000));
        assertThat(store.relay().requests()).singleElement().satisfies(request -> {
            assertThat(request.target()).isEqualTo("GET /bucket/read.bin");
            assertThat(request.field("Range")).contains("bytes=70000-70999");
        });
        assertThat(store.relay().bytesSent()).isLessThan(2500);
    }

    @Test
    void aReplacedObjectIsNotReadFromTheMiddleOn() throws IOException {
        Path object = put("s3://bucket/replaced.txt", "the old content".getBytes(UTF_8));

        try (SeekableByteChannel channel = Files.newByteChannel(object)) {
            channel.read(ByteBuffer.allocate(4));
            put("s3://bucket/replaced.txt", "the new content".getBytes(UTF_8));

            assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(4)))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessage("s3://bucket/replaced.txt: the object was replaced while it was being read");
        }
    }

    @Test
    void aLargeFileGoesInPartsAndComesBackTheSame() throws IOException {
        byte[] content = random(LARGE);
        store.relay().forget();

        Path object = put("s3://bucket/large file.bin".replace(" ", "%20"), content);

        List<String> targets =
                store.relay().requests().stream().map(HttpRequestHead::target).toList();
        assertThat(targets).filteredOn(target -> target.contains("partNumber=")).hasSize(3);
        assertThat(Files.size(object)).isEqualTo(LARGE);
        try (InputStream stream = Files.newInputStream(object)) {
            assertThat(stream.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void tellsObjectsFoldersAndNothingApart() throws IOException {
        put("s3://bucket/dir/sub/a.txt", new byte[] {1, 2, 3});

        BasicFileAttributes object = attributes("s3://bucket/dir/sub/a.txt");

        assertThat(object.isRegularFile()).isTrue();
        assertThat(object.size()).isEqualTo(3);
        assertThat(object.fileKey()).isEqualTo("5289df737df57326fcdd22597afb1fac");
        assertThat(attributes("s3://bucket/dir").isDirectory()).isTrue();
        assertThat(attributes("s3://bucket/dir/sub").isDirectory()).isTrue();
        assertThat(attributes("s3://bucket").isDirectory()).isTrue();
        assertThatThrownBy(() -> attributes("s3://bucket/di"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("s3://bucket/di: no such object");
    }

    @Test
    void aMissingBucketIsNotAMissingObject() {
        assertThatThrownBy(() -> attributes("s3://nobody/a.txt"))
                .isExactlyInstanceOf(FileSystemException.class)
                .hasMessageStartingWith("s3://nobody/a.txt: there is no bucket nobody at http://127.0.0.1:");
    }

    @Test
    void tryingWhetherItMayWriteLeavesNothingBehind() throws IOException {
        Path object = Path.of(URI.create("s3://bucket/tried.txt"));

        object.getFileSystem().provider().checkAccess(object, AccessMode.WRITE);

        assertThat(Files.notExists(object)).isTrue();
    }

    @Test
    void deletesWhatIsThereAndOnlyThat() throws IOException {
        Path object = put("s3://bucket/gone.txt", new byte[] {1});

        assertThat(Files.deleteIfExists(object)).isTrue();
        assertThat(Files.deleteIfExists(object)).isFalse();
        assertThat(Files.notExists(object)).isTrue();
    }

    @Test
    void aBrokenConnectionIsTriedAgain() throws IOException {
        Path object = put("s3://bucket/cut.bin", random(1000));

        try (SeekableByteChannel channel = Files.newByteChannel(object)) {
            store.relay().cut();

            assertThatCode(() -> channel.read(ByteBuffer.allocate(1000))).doesNotThrowAnyException();
        }
    }

    private Path put(String uri, byte[] content) throws IOException {
        Path object = Path.of(URI.create(uri));
        Path file = Files.write(folder.resolve("content"), content);
        object.getFileSystem().provider().copy(file, object, StandardCopyOption.REPLACE_EXISTING);
        return object;
    }

    private static BasicFileAttributes attributes(String uri) throws IOException {
        return Files.readAttributes(Path.of(URI.create(uri)), BasicFileAttributes.class);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(5).nextBytes(bytes);
        return bytes;
    }
}
