/**
 * Units and identities that everything else speaks in: rates, quantities, dates, names of economies and products, and
 * problems with the place they were found at. Each unit has one type, validated when it is made; its text form is the
 * one used in scenario files, and {@code parse} undoes {@code toString}.
 */
@NullMarked
package portolan.core;

import org.jspecify.annotations.NullMarked;
