package portolan.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Writes a page element by element. Text goes in through {@link #text} alone, which escapes it; only charts, which this
 * program made and escaped itself, are set in as they are.
 */
final class Html {
    private final StringBuilder body = new StringBuilder();

    Html open(String tag, String... attributes) {
        body.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            body.append(' ').append(attributes[i]).append("=\"");
            body.append(escape(attributes[i + 1])).append('"');
        }
        body.append('>');
        return this;
    }

    Html close(String tag) {
        body.append("</").append(tag).append(">\n");
        return this;
    }

    Html text(String text) {
        body.append(escape(text));
        return this;
    }

    /** An element with nothing but text in it. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A list of lines of text; nothing for an empty one. */
    Html list(List<String> lines) {
        if (!lines.isEmpty()) {
            open("ul");
            lines.forEach(line -> element("li", line));
            close("ul");
        }
        return this;
    }

    /** A table of text. */
    Html table(List<String> columns, List<List<String>> rows) {
        open("div", "class", "wide").open("table").open("thead").open("tr");
        columns.forEach(column -> element("th", column, "scope", "col"));
        close("tr").close("thead").open("tbody");
        for (List<String> row : rows) {
            open("tr");
            row.forEach(cell -> element("td", cell));
            close("tr");
        }
        return close("tbody").close("table").close("div");
    }

    /** A picture made by this program. */
    Html picture(Picture picture) {
        open("figure", "id", "chart-" + picture.id());
        body.append(picture.svg()).append('\n');
        return close("figure");
    }

    /**
     * The whole page: no script, nothing from elsewhere, style known by its hash.
     *
     * @param title title of the page
     * @param style style sheets
     */
    String page(String title, String style) {
        String policy = "default-src 'none'; style-src 'sha256-" + sha256(style)
                + "'; img-src 'self' file: data:; font-src data:; base-uri 'none'; form-action 'none'";
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + escape(policy) + "\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>" + escape(title) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<main>\n" + body
                + "</main>\n</body>\n</html>\n";
    }

    private static String sha256(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Escapes what markup would take for its own; control characters, which no page may hold, become visible. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return safe.toString();
    }
}
