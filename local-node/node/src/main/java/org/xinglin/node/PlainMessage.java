package org.xinglin.node;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** A message in the log on one line: what another node wrote into its answer moves no cursor and fakes no entry. */
public final class PlainMessage extends MessageConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return line(String.valueOf(super.convert(event)));
    }

    /** Without control characters and marks of direction. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
    }
}
