package portolan.app;

import java.util.List;
import java.util.function.Supplier;
import portolan.core.InputException;
import portolan.core.Problem;
import portolan.files.WriteFailure;
import portolan.model.ModelFailure;

/** A question that could not be answered, and why. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why a question could not be answered. */
    public enum Kind {
        /** The input has problems. */
        INPUT,
        /** The model found no answer that meets its equations. */
        MODEL,
        /** Something could not be written. */
        WRITING
    }

    private Trouble(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong, one line each. */
    public List<String> lines() {
        return List.of(String.valueOf(getMessage()).split("\n", -1));
    }

    /**
     * Asks a question.
     *
     * @throws Trouble when it cannot be answered
     */
    public static Answer ask(Supplier<Answer> question) {
        try {
            return question.get();
        } catch (InputException e) {
            List<String> lines = e.problems().stream().map(Problem::toString).toList();
            throw new Trouble(Kind.INPUT, String.join("\n", lines), e);
        } catch (ModelFailure e) {
            throw new Trouble(Kind.MODEL, String.valueOf(e.getMessage()), e);
        } catch (WriteFailure e) {
            throw new Trouble(Kind.WRITING, String.valueOf(e.getMessage()), e);
        }
    }
}
