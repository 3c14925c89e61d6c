/**
 * Everything that is read from and written to files: scenarios as YAML or JSON, data tables as CSV, results as CSV and
 * JSON.
 *
 * <p>Reading is strict and complete: all problems of an input are found in one go, each with its line, column and
 * remedy. A scenario goes from bytes to a tree of {@code Node}s that remember their place and keep every value as the
 * text that stands in the file; tables of {@code Key}s say what may stand where, and serve the reader, its messages and
 * the JSON Schema alike. Writing is atomic: a file is there whole or not at all, and nobody mistakes a broken run for a
 * finished one.
 */
@NullMarked
package portolan.files;

import org.jspecify.annotations.NullMarked;
