package io.github.corenlpextreme.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** The one source of everything that is not decided: a seed. Each seed has a weather of its own. */
final class Chance {

    private static final double[] RATES = {0, 0, 0.002, 0.01, 0.05, 0.2};

    private final SplittableRandom random;
    private final Map<SimulatedFault, Double> rates = new EnumMap<>(SimulatedFault.class);
    private final Map<SimulatedFault, Integer> blows = new EnumMap<>(SimulatedFault.class);
    private final int slowness;
    private boolean healed;

    Chance(SplittableRandom random) {
        this.random = random;
        this.slowness = random.nextInt(1, 8);
        for (SimulatedFault blow : SimulatedFault.values()) {
            rates.put(blow, RATES[random.nextInt(RATES.length)]);
        }
    }

    /** From now on nothing fails any more. */
    void heal() {
        healed = true;
    }

    boolean healed() {
        return healed;
    }

    /** Whether this blow falls now. */
    boolean happens(SimulatedFault blow) {
        boolean happens = !healed && random.nextDouble() < rates.get(blow);
        if (happens) {
            blows.merge(blow, 1, Integer::sum);
        }
        return happens;
    }

    /** How often each blow has fallen. */
    Map<SimulatedFault, Integer> blows() {
        return blows;
    }

    /** Whether what is on its way arrives now. */
    boolean isQuick() {
        return healed || random.nextInt(slowness) == 0;
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }
}
