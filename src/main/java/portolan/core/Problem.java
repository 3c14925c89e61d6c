package portolan.core;

/**
 * Something wrong in an input, with the place, what is wrong, and what to do about it.
 *
 * @param file name of the input as the user gave it
 * @param line line from 1, or 0 when the problem belongs to no line
 * @param column column from 1, or 0
 * @param what what is wrong, in one sentence without final stop
 * @param remedy what to do, in one sentence without final stop
 */
public record Problem(String file, int line, int column, String what, String remedy) {
    /** {@code file:line:column: what; remedy}, the one form in which problems are printed. */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line + ":" + column : file;
        return place + ": " + what + (remedy.isEmpty() ? "" : "; " + remedy);
    }
}
