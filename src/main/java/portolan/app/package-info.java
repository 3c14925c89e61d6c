/**
 * What can be asked of the program, one small class per question: list, check, run, compare, explain, schema, sources,
 * and the gallery of all shipped scenarios. A use case joins reading, solving, drawing and writing; it prints nothing
 * and reads no arguments, so that any face can ask it.
 */
@NullMarked
package portolan.app;

import org.jspecify.annotations.NullMarked;
