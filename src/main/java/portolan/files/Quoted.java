package portolan.files;

/** Text of an input as it may be shown in a message: in quotes, short, and without control characters. */
final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /** For instance {@code 'CHM'}. */
    static String text(String raw) {
        StringBuilder shown = new StringBuilder("'");
        int[] points = raw.codePoints().limit(LONGEST).toArray();
        for (int point : points) {
            if (isHidden(point)) {
                shown.append("\\u").append(hex(point));
            } else {
                shown.appendCodePoint(point);
            }
        }
        return shown.append(raw.codePointCount(0, raw.length()) > LONGEST ? "...'" : "'")
                .toString();
    }

    /** Whether a character would not show, or would change how the text around it shows. */
    static boolean isHidden(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** At least four hexadecimal digits. */
    static String hex(int point) {
        String digits = Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
