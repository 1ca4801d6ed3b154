package org.xinglin.node;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exception in the log: what it is and where, never what a library says of it. Databases, parsers and file systems quote
 * in their messages what they were given: a title, a patient, a name of a file.
 */
public final class QuietThrowable extends ThrowableHandlingConverter {
    private static final int FRAMES = 8;
    private static final String OURS = "org.xinglin.";
    /** Hosts and ports, no more. */
    private static final Set<String> NETWORK = Set.of(
            "java.net.ConnectException",
            "java.net.SocketException",
            "java.net.SocketTimeoutException",
            "java.net.UnknownHostException");
    /** With which H2 ends its messages: an error's number, and the version. */
    private static final Pattern CODE = Pattern.compile("\\[\\d{5}-\\d{1,4}]$");

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder text = new StringBuilder();
        for (IThrowableProxy each = event.getThrowableProxy(); each != null; each = each.getCause()) {
            text.append(text.isEmpty() ? "  " : "  because of ")
                    .append(told(each))
                    .append(System.lineSeparator());
            frames(each, text);
        }
        return text.toString();
    }

    private static String told(IThrowableProxy trouble) {
        String name = trouble.getClassName();
        String said = PlainMessage.line(String.valueOf(trouble.getMessage()));
        boolean harmless = name.startsWith(OURS) || NETWORK.contains(name);
        if (harmless) {
            return name + ": " + said;
        }
        Matcher code = CODE.matcher(said);
        return code.find() ? name + " " + code.group() : name;
    }

    private static void frames(IThrowableProxy trouble, StringBuilder text) {
        StackTraceElementProxy[] frames = trouble.getStackTraceElementProxyArray();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            text.append("    ").append(frames[i].getSTEAsString()).append(System.lineSeparator());
        }
    }
}
