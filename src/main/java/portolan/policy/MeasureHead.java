package portolan.policy;

import java.time.LocalDate;
import portolan.core.DateSpan;
import portolan.core.SourceRef;

/**
 * What every measure states.
 *
 * @param id name within its scenario, a lower-case slug
 * @param span the days it holds
 * @param afterwards what holds once the span is over
 * @param phaseIn how it grows to full size
 * @param source who says so
 */
public record MeasureHead(String id, DateSpan span, Afterwards afterwards, PhaseIn phaseIn, SourceRef source) {

    /** What holds after the last day of a measure. */
    public enum Afterwards {
        /** What held before the measure returns. */
        BACK,
        /** Nothing returns: a duty component that the measure had set is gone for good. */
        LAPSE
    }

    /** Whether the measure still decides what holds on a day: while it runs, and after it when it lapses for good. */
    public boolean decides(LocalDate day) {
        return span.contains(day) || (afterwards == Afterwards.LAPSE && day.isAfter(span.from()));
    }
}
