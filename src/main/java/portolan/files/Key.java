package portolan.files;

/**
 * A key that a section knows.
 *
 * @param <T> what its value is read into
 * @param name the key
 * @param required whether it must stand there
 * @param type its value
 * @param help what it says, in a few words; shown by editors and in messages
 */
record Key<T>(String name, boolean required, Type<T> type, String help) {
    static <T> Key<T> required(String name, Type<T> type, String help) {
        return new Key<>(name, true, type, help);
    }

    static <T> Key<T> optional(String name, Type<T> type, String help) {
        return new Key<>(name, false, type, help);
    }
}
