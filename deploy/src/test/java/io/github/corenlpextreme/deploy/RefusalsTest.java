package io.github.corenlpextreme.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.github.corenlpextreme.deploy.chart.Chart;
import io.github.corenlpextreme.deploy.chart.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What Helm refuses before anything is installed, and what it says. */
class RefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            job.id                       | null       | missing property 'id'
            kafka.bootstrapServers       | null       | missing property 'bootstrapServers'
            input.files                  | null       | missing property 'files'
            job.id                       | a/b        | '/job/id'
            job.id                       | .hidden    | '/job/id'
            job.lanes                    | 0          | '/job/lanes'
            job.sections                 | 0          | '/job/sections'
            writer.replicas              | 0          | '/writer/replicas'
            job.format                   | xml        | '/job/format'
            job.graphs                   | some       | '/job/graphs'
            job.chunkSize                | 0          | '/job/chunkSize'
            job.chunkSize                | 1Mbit      | '/job/chunkSize'
            job.chunksize                | 1MiB       | 'chunksize' not allowed
            job.maxTokens                | 0          | '/job/maxTokens'
            kafka.bootstrapServers       | kafka      | '/kafka/bootstrapServers'
            input.files                  | []         | '/input/files'
            input.files                  | [/etc/passwd] | '/input/files/0'
            input.files                  | [../a.txt] | '/input/files/0'
            input.files                  | [s3://b/a] | '/input/files/0'
            input.s3                     | http://b/  | '/input/s3'
            output.size                  | plenty     | '/output/size'
            worker.threads               | 0          | '/worker/threads'
            worker.ephemeralStorage      | ""         | '/worker/ephemeralStorage'
            producer.ephemeralStorage    | none       | '/producer/ephemeralStorage'
            writer.ephemeralStorage      | -1Gi       | '/writer/ephemeralStorage'
            worker.replicas              | 0          | '/worker/replicas'
            worker.pod.hostNetwork       | true       | 'hostNetwork' not allowed
            s3.env.AWS_SECRET_ACCESS_KEY | geheim     | AWS_SECRET_ACCESS_KEY
            s3.env.HOME                  | /tmp       | HOME
            autoscaling.kafka.sasl       | plain      | '/autoscaling/kafka/sasl'
            autoscaling.kafka.version    | 4.0          | '/autoscaling/kafka/version'
            networkPolicy.kafka.ports    | [0]        | '/networkPolicy/kafka/ports/0'
            autoscaleing.enabled         | false      | 'autoscaleing' not allowed
            """)
    void refusesNonsense(String path, String value, String message) {
        Map<String, String> nonsense = Map.of(path, value);

        assertThatThrownBy(() -> Chart.with(Values.REQUIRED, nonsense)).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REQUIRED | input.existingClaim      | \"\"         | where are the inputs?
            REQUIRED | input.s3                 | s3://b     | drop one
            REQUIRED | autoscaling.maxReplicas  | 17         | more than job.lanes (16) cannot work at once
            REQUIRED | autoscaling.minReplicas  | 5          | is above autoscaling.maxReplicas 4
            FIXED    | worker.replicas          | 17         | more than job.lanes (16) cannot work at once
            REQUIRED | job.sections             | 3          | 3 sections must have equally many; make it 18
            REQUIRED | writer.replicas          | 2          | as many as job.sections (1)
            EVERYTHING | writer.replicas        | 3          | as many as job.sections (4)
            REQUIRED | kafka.existingSecret     | kafka      | KEDA cannot read client.properties
            REQUIRED | autoscaling.kafka.tls    | enable     | but no secret
            SECURED  | autoscaling.kafka.parameters | [ca]   | needs username and password
            """)
    void refusesValuesThatContradictEachOther(Values values, String path, String value, String message) {
        Map<String, String> contradiction = Map.of(path, value);

        assertThatThrownBy(() -> Chart.with(values, contradiction)).hasMessageContaining(message);
    }

    @Test
    void refusesAChartWithoutValuesInWordsThatSayWhatIsMissing() {
        LintResult lint = new Helm(Chart.FOLDER).lint().strict().call();

        assertThat(lint.isFailed()).isTrue();
        assertThat(lint.getMessages())
                .anyMatch(line -> line.contains("missing property 'id'"))
                .anyMatch(line -> line.contains("missing property 'bootstrapServers'"))
                .anyMatch(line -> line.contains("missing property 'files'"));
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void hasNothingElseForLintToFind(Values values, @TempDir Path copy) throws IOException {
        Chart.copyWith(values, copy);

        LintResult lint = new Helm(copy).lint().strict().call();

        assertThat(lint.getMessages()).allMatch(line -> line.startsWith("[INFO]"));
        assertThat(lint.isFailed()).isFalse();
    }
}
