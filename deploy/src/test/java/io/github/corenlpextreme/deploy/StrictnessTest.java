package io.github.corenlpextreme.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.deploy.chart.Chart;
import io.github.corenlpextreme.deploy.chart.Release;
import io.github.corenlpextreme.deploy.chart.Release.Manifest;
import io.github.corenlpextreme.deploy.chart.StrictModel;
import io.github.corenlpextreme.deploy.chart.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** That reading a manifest proves something. */
class StrictnessTest {

    /** Where any name is legal: a Service's selector, other labels, amounts, and what KEDA hands to a scaler. */
    private static final Pattern MAP = Pattern.compile("Service:/spec/selector"
            + "|.*/(labels|annotations|matchLabels|nodeSelector|requests|limits)"
            + "|ScaledObject:/spec/triggers/\\d/metadata");

    @ParameterizedTest
    @EnumSource(Values.class)
    void knowsEveryField(Values values) {
        Release release = Chart.with(values);

        assertThat(release.manifests()).extracting(Manifest::kind).contains("StatefulSet", "Job", "Service");
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void refusesATypoInEveryObjectOfEveryManifest(Values values) {
        List<String> unnoticed = new ArrayList<>();

        Chart.with(values).manifests().forEach(manifest -> misspell(manifest, manifest.tree(), "", unnoticed));

        assertThat(unnoticed).isEmpty();
    }

    @Test
    void refusesANumberWhereAStringMustBe() {
        Manifest job = Chart.with(Values.REQUIRED).manifests().stream()
                .filter(manifest -> manifest.kind().equals("Job"))
                .findFirst()
                .orElseThrow();
        ObjectNode tree = (ObjectNode) job.tree().deepCopy();

        ((ObjectNode) tree.at("/spec/template/spec/containers/0/env/0")).put("value", 16);

        assertThatThrownBy(() -> StrictModel.model(tree))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("String");
    }

    @Test
    void refusesAKindThatNoTestKnows() {
        JsonNode tree = StrictModel.trees("{apiVersion: v1, kind: Sevrice, metadata: {}}")
                .get(0);

        assertThatThrownBy(() -> StrictModel.model(tree)).hasMessageContaining("v1/Sevrice");
    }

    @Test
    void refusesTheSameKeyTwice() {
        assertThatThrownBy(() -> StrictModel.trees("{kind: Service, kind: Job}"))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("kind");
    }

    /** Adds a field that does not exist to this node and all below it, one at a time. */
    private static void misspell(Manifest manifest, JsonNode node, String path, List<String> unnoticed) {
        if (node.isObject() && !MAP.matcher(manifest.kind() + ":" + path).matches()) {
            ObjectNode tree = (ObjectNode) manifest.tree().deepCopy();
            ((ObjectNode) tree.at(path)).put("repilcas", "1");
            if (isAccepted(tree)) {
                unnoticed.add(manifest.kind() + " " + manifest.name() + path);
            }
        }
        node.propertyStream()
                .forEach(
                        field -> misspell(manifest, field.getValue(), path + "/" + escaped(field.getKey()), unnoticed));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            misspell(manifest, node.get(i), path + "/" + i, unnoticed);
        }
    }

    private static boolean isAccepted(JsonNode tree) {
        try {
            StrictModel.model(tree);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
