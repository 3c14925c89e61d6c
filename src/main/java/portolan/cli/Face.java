package portolan.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import portolan.app.Answer;
import portolan.app.Trouble;

/** What every command shares: it asks one question and prints the answer. */
abstract class Face implements Callable<Integer> {
    private final Talk with;

    /**
     * How a command talks.
     *
     * @param terminal where it prints
     * @param options what the user wants to hear
     */
    record Talk(Terminal terminal, TalkOptions options) {}

    Face(Talk with) {
        this.with = with;
    }

    /** Asks the question. */
    abstract Answer answer();

    @Override
    public Integer call() throws IOException {
        Answer answer = Trouble.ask(this::answer);
        with.terminal().print(answer.text());
        if (!with.options().quiet()) {
            answer.remarks().forEach(with.terminal()::remark);
        }
        return Exit.DONE;
    }
}
