package io.github.corenlpextreme.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3PathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://bucket/a/b.txt",
                "s3://bucket/a/",
                "s3://bucket/",
                "s3://with_underscores.and-dots/a",
                "s3://bucket/a%20b/100%25.txt",
                "s3://bucket/%3Fquery%23part",
                "s3://bucket/Zoë/東京.txt"
            })
    void printsTheUriItWasMadeFrom(String uri) {
        Path path = Path.of(URI.create(uri));

        assertThat(path).hasToString(uri);
        assertThat(Path.of(path.toUri())).isEqualTo(path);
    }

    @Test
    void itsNamesAreTheKeyAsItIs() {
        Path path = Path.of(URI.create("s3://bucket/a%20b/100%25.txt"));

        assertThat(path.getFileName()).hasToString("100%.txt");
        assertThat(((S3Path) path).key()).isEqualTo("a b/100%.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3:///a", "s3://key:secret@bucket/a", "s3://bucket:80/a", "s3://bucket/a?b", "s3:a"})
    void refusesWhatIsNotABucketAndAKey(String uri) {
        assertThatThrownBy(() -> Path.of(URI.create(uri)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("s3://BUCKET/KEY");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, a/b",
        "./a/b, a/b",
        "a/../b, b",
        "a/b/.., a",
        "../a, ../a",
        "../../a, ../../a",
        "/../a, s3://bucket/a",
    })
    void normalizes(String path, String normal) {
        assertThat(in("s3://bucket/").getFileSystem().getPath(path).normalize()).hasToString(normal);
    }

    @Test
    void aNameThatLeadsOutIsSeenToDoSo() {
        Path root = in("s3://bucket/data");

        assertThat(root.resolve("../other").normalize().startsWith(root)).isFalse();
        assertThat(root.resolve("/other").startsWith(root)).isFalse();
        assertThat(in("s3://bucket/database").startsWith(root)).isFalse();
        assertThat(in("s3://other/data/a").startsWith(root)).isFalse();
        assertThat(in("s3://bucket/data/a").startsWith(root)).isTrue();
    }

    @Test
    void relativeNamesLeadBack() {
        Path root = in("s3://bucket/data");
        Path object = in("s3://bucket/data/sub/a b.txt".replace(" ", "%20"));

        assertThat(root.relativize(object)).hasToString("sub/a b.txt");
        assertThat(root.resolve(root.relativize(object))).isEqualTo(object);
        assertThat(object.relativize(root)).hasToString("../..");
    }

    @Test
    void knowsItsNeighboursAndParents() {
        Path object = in("s3://bucket/data/a.txt");

        assertThat(object.resolveSibling("b.txt")).hasToString("s3://bucket/data/b.txt");
        assertThat(object.getParent()).hasToString("s3://bucket/data/").isEqualTo(in("s3://bucket/data"));
        assertThat(in("s3://bucket/a").getParent()).hasToString("s3://bucket/");
        assertThat(in("s3://bucket/").getParent()).isNull();
    }

    private static Path in(String uri) {
        return Path.of(URI.create(uri));
    }
}
