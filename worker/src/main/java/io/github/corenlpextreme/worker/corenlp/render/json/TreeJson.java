package io.github.corenlpextreme.worker.corenlp.render.json;

import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.trees.TreePrint;
import edu.stanford.nlp.util.CoreMap;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** The constituency trees of a sentence, each on one line. */
final class TreeJson {

    private TreeJson() {}

    static void write(JsonFieldWriter fields, CoreMap sentence) {
        writeTree(fields, "parse", sentence.get(TreeCoreAnnotations.TreeAnnotation.class));
        writeTree(fields, "binaryParse", sentence.get(TreeCoreAnnotations.BinarizedTreeAnnotation.class));
    }

    private static void writeTree(JsonFieldWriter fields, String key, @Nullable Tree tree) {
        if (tree == null) {
            return;
        }
        StringWriter text = new StringWriter();
        // A printer of its own for each tree: TreePrint promises nothing about threads.
        new TreePrint("oneline").printTree(tree, new PrintWriter(text, true));
        fields.text(key, text.toString().trim());
    }
}
