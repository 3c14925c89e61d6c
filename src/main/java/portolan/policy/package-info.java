/**
 * What governments do and what they aim for. A measure is stated once, with the flows it touches, the days it holds,
 * how it is phased in, what happens when it ends, and its source; every model reads the same statement.
 */
@NullMarked
package portolan.policy;

import org.jspecify.annotations.NullMarked;
