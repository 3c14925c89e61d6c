/**
 * Everything that is read from and written to files: scenarios as YAML or JSON, data tables as CSV, results as CSV and
 * JSON.
 *
 * <p>Reading is strict and complete: all problems of an input are found in one go, each with its line, column and
 * remedy. Writing is atomic: a file is there whole or not at all, and nobody mistakes a broken run for a finished one.
 */
@NullMarked
package portolan.files;

import org.jspecify.annotations.NullMarked;
