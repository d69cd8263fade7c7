package io.github.corenlpextreme.deploy.chart;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.github.corenlpextreme.deploy.keda.ScaledObject;
import io.github.corenlpextreme.deploy.keda.TriggerAuthentication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** From YAML to objects, as strictly as an API server: no unknown kind, no unknown field, no number for a string. */
public final class StrictModel {

    private static final Map<String, Class<?>> KINDS = Map.of(
            "v1/Service", Service.class,
            "v1/ServiceAccount", ServiceAccount.class,
            "apps/v1/StatefulSet", StatefulSet.class,
            "batch/v1/Job", Job.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "keda.sh/v1alpha1/ScaledObject", ScaledObject.class,
            "keda.sh/v1alpha1/TriggerAuthentication", TriggerAuthentication.class);

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new WithoutAnySetter())
            .withCoercionConfig(
                    LogicalType.Textual,
                    textual -> List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                            .forEach(shape -> textual.setCoercion(shape, CoercionAction.Fail)))
            .withConfigOverride(ArrayNode.class, lists -> lists.setMergeable(false))
            .build();

    private StrictModel() {}

    /** The documents of a stream, still as trees. */
    public static List<JsonNode> trees(String yaml) {
        ObjectReader reader = MAPPER.readerFor(JsonNode.class);
        return reader.<JsonNode>readValues(yaml).readAll().stream()
                .filter(JsonNode::isObject)
                .toList();
    }

    /** One value, as it is written in YAML. */
    public static JsonNode tree(String yaml) {
        return MAPPER.readTree(yaml);
    }

    /** One document laid over another, field by field, lists as a whole: as Helm does. */
    static JsonNode merged(String below, String above) {
        return MAPPER.readerForUpdating(tree(below)).readValue(above);
    }

    /** The document as the object that it says it is. */
    public static Object model(JsonNode tree) {
        String kind =
                tree.path("apiVersion").asString() + "/" + tree.path("kind").asString();
        Class<?> type = Optional.ofNullable(KINDS.get(kind))
                .orElseThrow(() -> new IllegalArgumentException(kind + ": a kind that no test knows"));
        return MAPPER.treeToValue(tree, type);
    }

    /** The model collects unknown fields instead of refusing them; without {@link JsonAnySetter} it cannot. */
    private static final class WithoutAnySetter extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(MapperConfig<?> config, Annotated annotated) {
            return false;
        }
    }
}
