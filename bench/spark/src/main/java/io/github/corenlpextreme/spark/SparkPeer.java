package io.github.corenlpextreme.spark;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationOutputter;
import edu.stanford.nlp.pipeline.JSONOutputter;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Properties;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What one would write for Spark: every partition annotates its lines with the pipeline of the JVM and writes a JSON
 * object for each. {@code SparkPeer FILE FOLDER THREADS ANNOTATORS}.
 */
public final class SparkPeer {

    private static final AnnotationOutputter.Options COMPACT = new AnnotationOutputter.Options(false);

    private SparkPeer() {}

    public static void main(String[] arguments) {
        String annotators = arguments[3];
        SparkConf settings = new SparkConf()
                .setAppName("annotate")
                .setMaster("local[" + arguments[2] + "]")
                .set("spark.ui.enabled", "false");
        try (JavaSparkContext spark = new JavaSparkContext(settings)) {
            spark.textFile(arguments[0])
                    .mapPartitions(lines -> annotated(lines, annotators))
                    .saveAsTextFile(arguments[1]);
        }
    }

    private static Iterator<String> annotated(Iterator<String> lines, String annotators) {
        StanfordCoreNLP pipeline = Pipeline.of(annotators);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, 0), false)
                .map(line -> json(pipeline, line))
                .iterator();
    }

    private static String json(StanfordCoreNLP pipeline, String line) {
        Annotation document = new Annotation(line);
        if (!line.isBlank()) {
            pipeline.annotate(document);
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            JSONOutputter.jsonPrint(document, json, COMPACT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString(StandardCharsets.UTF_8).strip();
    }

    /** One for all threads, as a Spark user does with a transient singleton. */
    private static final class Pipeline {

        private static StanfordCoreNLP pipeline;

        static synchronized StanfordCoreNLP of(String annotators) {
            if (pipeline == null) {
                Properties properties = new Properties();
                properties.setProperty("nthreads", "1");
                properties.setProperty("annotators", annotators);
                pipeline = new StanfordCoreNLP(properties);
            }
            return pipeline;
        }
    }
}
