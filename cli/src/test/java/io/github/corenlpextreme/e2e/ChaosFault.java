package io.github.corenlpextreme.e2e;

import io.github.corenlpextreme.testkit.broker.BrokerProcess;
import io.github.corenlpextreme.testkit.network.FaultyWire;
import java.time.Duration;
import java.util.Random;

/** Something that is done to a job's processes or their network, and that they have to survive. */
enum ChaosFault {
    KILL_WORKER(5) {
        @Override
        void fall(Stage stage) throws Exception {
            stage.parts().signal(stage.worker(), "KILL");
        }
    },
    TERMINATE_WORKER(1) {
        @Override
        void fall(Stage stage) throws Exception {
            stage.parts().signal(stage.worker(), "TERM");
        }
    },
    KILL_WRITER(3) {
        @Override
        void fall(Stage stage) throws Exception {
            stage.parts().signal(Parts.WRITER, "KILL");
        }
    },
    TERMINATE_WRITER(1) {
        @Override
        void fall(Stage stage) throws Exception {
            stage.parts().signal(Parts.WRITER, "TERM");
        }
    },
    KILL_PRODUCER(1) {
        @Override
        void fall(Stage stage) throws Exception {
            stage.parts().signal(Parts.PRODUCER, "KILL");
        }
    },
    /** Longer than its session, so that it comes back as a worker whose lanes are others'. */
    FREEZE_WORKER(2) {
        @Override
        void fall(Stage stage) throws Exception {
            int worker = stage.worker();
            stage.parts().signal(worker, "STOP");
            stage.later(stage.between(3500, 6000), () -> stage.parts().signal(worker, "CONT"));
        }
    },
    FREEZE_WRITER(1) {
        @Override
        void fall(Stage stage) throws Exception {
            stage.parts().signal(Parts.WRITER, "STOP");
            stage.later(stage.between(500, 5000), () -> stage.parts().signal(Parts.WRITER, "CONT"));
        }
    },
    KILL_BROKER(2) {
        @Override
        void fall(Stage stage) throws Exception {
            stage.broker().kill();
            stage.later(stage.between(100, 4000), stage.broker()::start);
        }
    },
    STOP_BROKER(1) {
        @Override
        void fall(Stage stage) throws Exception {
            stage.broker().stop();
            stage.later(stage.between(100, 3000), stage.broker()::start);
        }
    },
    CUT_CONNECTIONS(1) {
        @Override
        void fall(Stage stage) throws Exception {
            stage.broker().wire().cut();
        }
    },
    HALF_OPEN_CONNECTIONS(1) {
        @Override
        void fall(Stage stage) throws Exception {
            stage.broker().wire().hold();
            stage.later(stage.between(1000, 6000), stage.broker().wire()::release);
        }
    },
    SLOW_CONNECTIONS(1) {
        @Override
        void fall(Stage stage) throws Exception {
            FaultyWire wire = stage.broker().wire();
            wire.delay(Duration.ofMillis(stage.between(20, 200)));
            stage.later(stage.between(1000, 5000), () -> wire.delay(Duration.ZERO));
        }
    },
    /** As when the host is switched off. */
    KILL_EVERYTHING(1) {
        @Override
        void fall(Stage stage) throws Exception {
            stage.broker().kill();
            for (int part = Parts.PRODUCER; part <= Parts.WORKERS.get(Parts.WORKERS.size() - 1); part++) {
                stage.parts().signal(part, "KILL");
            }
            stage.broker().start();
        }
    };

    private final int weight;

    ChaosFault(int weight) {
        this.weight = weight;
    }

    abstract void fall(Stage stage) throws Exception;

    /** What can be hit, and what has to be made good after a time. */
    interface Stage {
        Parts parts();

        BrokerProcess broker();

        int worker();

        /** From the plan's random numbers. */
        int between(int least, int most);

        void later(int millis, Repair repair);
    }

    /** What ends a blow that lasts. */
    interface Repair {
        void run() throws Exception;
    }

    static ChaosFault random(Random random) {
        int total = 0;
        for (ChaosFault blow : values()) {
            total += blow.weight;
        }
        int left = random.nextInt(total);
        for (ChaosFault blow : values()) {
            left -= blow.weight;
            if (left < 0) {
                return blow;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
