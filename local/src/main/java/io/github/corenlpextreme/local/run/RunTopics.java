package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.kafka.LocalKafka;
import io.github.corenlpextreme.local.kafka.RunKafka;
import io.github.corenlpextreme.producer.kafka.JobTopicAdmin;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicLayout;

/** The job's topics on the Kafka of a run: there before anybody works, and gone when nobody needs them any more. */
final class RunTopics {

    private final RunPlan plan;
    private final LocalKafka kafka;
    private final JobTopicAdmin setUp;
    private final TopicLayout names;

    RunTopics(RunPlan plan, LocalKafka kafka) {
        this.plan = plan;
        this.kafka = kafka;
        this.setUp = new JobTopicAdmin(kafka.settings());
        this.names = TopicLayout.of(plan.manifest());
    }

    /**
     * Sets the job up, unless whoever runs it has done so. Kafka must be there.
     *
     * @return whether Kafka has forgotten how far the workers were
     */
    boolean prepare() {
        boolean forgotten = !(plan.kafka() instanceof RunKafka.Kept) && setUp(plan.manifest());
        if (!kafka.isShared()) {
            setUp.forgetWorkers(names);
        }
        return forgotten;
    }

    private boolean setUp(JobManifest manifest) {
        if (plan.state().force() && !kafka.isOwn()) {
            setUp.remove(names); // our own Kafka's topics went with the state folder
        }
        return setUp.prepare(manifest);
    }

    /** Removes what would otherwise stay on the user's Kafka. The job must be complete. */
    void removeUnlessKept() {
        if (!kafka.isOwn() && !plan.state().keep()) {
            setUp.remove(names);
        }
    }
}
