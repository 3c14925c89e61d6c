package portolan.core;

/**
 * Id of an entry in the register of sources, such as {@code gac-2026-04-07}.
 *
 * @param id lower-case slug, at most 80 characters
 */
public record SourceRef(String id) {
    public SourceRef {
        if (!id.matches("[a-z0-9][a-z0-9.-]{0,79}")) {
            throw new IllegalArgumentException(
                    "'" + id + "' is not a source id; ids are lower-case, as in gac-2026-04-07");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
