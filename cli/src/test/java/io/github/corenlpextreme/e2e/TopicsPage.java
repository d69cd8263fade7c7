package io.github.corenlpextreme.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The examples of docs/topics.md, so that what is documented is what is tested. */
final class TopicsPage {

    private static final Path PAGE = Path.of("..", "docs", "topics.md");
    private static final Pattern FENCED = Pattern.compile("(?m)^```(\\w+) ?(\\S*)\n((?:(?!```).*\n)*)```$");

    private final List<MatchResult> blocks;

    /** A record's value, or a header's. */
    record Example(String schema, String json) {}

    TopicsPage() throws IOException {
        blocks = FENCED.matcher(Files.readString(PAGE)).results().toList();
    }

    /** Blocks of JSON, which say the name of their schema. */
    List<Example> examples() {
        return blocks.stream()
                .filter(block -> block.group(1).equals("json"))
                .map(block -> new Example(block.group(2), block.group(3)))
                .toList();
    }

    /** The only block in this language. */
    String only(String language) {
        List<String> texts = blocks.stream()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(3))
                .toList();
        if (texts.size() != 1) {
            throw new AssertionError(PAGE + " has " + texts.size() + " blocks of " + language);
        }
        return texts.get(0);
    }
}
