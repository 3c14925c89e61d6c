/**
 * The command line: arguments in, terminal text out.
 *
 * <p>Nothing is computed here. Each command asks a use case of {@code portolan.app} and prints its answer; only this
 * package knows picocli.
 */
@NullMarked
package portolan.cli;

import org.jspecify.annotations.NullMarked;
