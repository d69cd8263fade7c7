package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.kafka.JobKafka;
import io.github.corenlpextreme.producer.kafka.JobTopicAdmin;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicLayout;

/** The job's topics on the Kafka of a run: there before the workers begin, and gone when they are of no more use. */
final class RunTopics {

    private final RunPlan plan;
    private final JobKafka kafka;
    private final JobTopicAdmin setUp;
    private final TopicLayout names;

    RunTopics(RunPlan plan, JobKafka kafka) {
        this.plan = plan;
        this.kafka = kafka;
        this.setUp = new JobTopicAdmin(kafka.settings());
        this.names = TopicLayout.of(plan.manifest());
    }

    /**
     * Sets the job up, unless it is a replay. Kafka must be there.
     *
     * @param resumed whether there may be workers of earlier runs in the group
     * @return whether Kafka has forgotten how far the workers were
     */
    boolean prepare(boolean resumed) {
        boolean forgotten = !plan.isReplay() && setUp(plan.manifest());
        if ((resumed || plan.isReplay()) && kafka.folder().isPresent()) { // no other process can be at work there
            setUp.forgetWorkers(names);
        }
        return forgotten;
    }

    private boolean setUp(JobManifest manifest) {
        if (plan.state().force() && plan.kafka().isPresent()) {
            setUp.remove(names); // our own Kafka's topics went with the state folder
        }
        return setUp.prepare(manifest);
    }

    /** Removes what would otherwise stay on a Kafka that outlives the run. The job must be complete. */
    void removeUnlessKept() {
        if (plan.kafka().isPresent() && !plan.state().keep()) {
            setUp.remove(names);
        }
    }
}
