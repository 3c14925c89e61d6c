package portolan.policy;

import java.util.List;

/**
 * Answers the duties of a partner on the same goods: for each point its duty rose, so many points on its goods.
 *
 * <p>The flows are those charged by who answers; what is answered is the duty on the flow back, origin and importer
 * exchanged, day by day, goods under an agreement spared as they are there. With measures named, what these add to that
 * duty is answered on top of the layer {@link DutyComponent#COUNTER_TARIFF}; without, all that stands above the standing
 * duty, and the layer takes that rate. No answer is answered itself, and no cut is.
 *
 * @param head id, days, phase-in, source
 * @param flows the flows charged
 * @param answers ids of the measures answered; empty for all
 * @param ratio points charged for each point of the partner, above 0; 1 answers a per cent with a per cent
 */
public record Retaliation(MeasureHead head, FlowSelector flows, List<String> answers, double ratio) implements Measure {
    /** Largest ratio that is not taken for a slip of the pen. */
    public static final double HIGHEST_RATIO = 10;

    public Retaliation {
        answers = List.copyOf(answers);
        if (!(ratio > 0 && ratio <= HIGHEST_RATIO)) {
            throw new IllegalArgumentException("each point is answered with more than none and at most ten points");
        }
    }

    /** Whether all that stands above the standing duty is answered. */
    public boolean answersAll() {
        return answers.isEmpty();
    }

    /** Whether a measure is among those answered. */
    public boolean answers(Measure measure) {
        return !(measure instanceof Retaliation) && (answersAll() || answers.contains(measure.id()));
    }
}
