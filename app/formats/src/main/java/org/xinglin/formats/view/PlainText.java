package org.xinglin.formats.view;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Text that is only text: no markup, and no characters that would make a line look like another. */
public final class PlainText {
    private static final Set<String> DROPPED = Set.of("script", "style", "head", "object", "iframe", "svg", "template");
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "pre", "hr");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private final String html;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private String dropping = "";

    private PlainText(String html) {
        this.html = html;
    }

    /** Without control characters except line ends and tabs, and without those that change a text's direction. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** One line: control characters and line ends become blanks. */
    public static String line(String text) {
        return clean(text.replaceAll("[\\r\\n\\t]+", " "));
    }

    /** What a person reads of a narrative (XHTML): its tags, scripts, styles, links and images are gone. */
    public static String ofNarrative(String xhtml) {
        PlainText text = new PlainText(xhtml);
        text.read();
        return clean(text.out.toString())
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private void read() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                tag();
            } else if (c == '&') {
                entity();
            } else {
                put(Character.isWhitespace(c) ? " " : String.valueOf(c));
                at++;
            }
        }
    }

    private void put(String text) {
        if (dropping.isEmpty()) {
            out.append(text);
        }
    }

    private void tag() {
        boolean comment = html.startsWith("<!--", at);
        int end = html.indexOf(comment ? "-->" : ">", at);
        if (end < 0) {
            at = html.length(); // a tag that never ends is not shown
            return;
        }
        String inside = html.substring(at + 1, end);
        at = end + (comment ? 3 : 1);
        if (comment) {
            return;
        }
        boolean closing = inside.startsWith("/");
        String name = name(closing ? inside.substring(1) : inside);
        if (dropping.isEmpty() && DROPPED.contains(name) && !closing && !inside.endsWith("/")) {
            dropping = name;
        } else if (closing && name.equals(dropping)) {
            dropping = "";
        } else if (BLOCKS.contains(name)) {
            put("\n");
        } else if (name.equals("td") || name.equals("th")) {
            put(" ");
        }
    }

    private static String name(String inside) {
        int end = 0;
        while (end < inside.length() && Character.isLetterOrDigit(inside.charAt(end))) {
            end++;
        }
        return inside.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void entity() {
        int end = html.indexOf(';', at);
        String name = end < 0 || end - at > 10 ? "" : html.substring(at + 1, end);
        String text = name.startsWith("#") ? number(name) : ENTITIES.getOrDefault(name, "");
        if (text.isEmpty()) {
            put("&");
            at++;
        } else {
            put(text);
            at = end + 1;
        }
    }

    private static String number(String name) {
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
