package org.xinglin.federation.secagg;

import com.google.protobuf.DiscardUnknownFieldsParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.Arrays;

/** Messages are taken only in the one form they are written in: nothing unknown, nothing twice, nothing left over. */
final class Wire {
    private Wire() {}

    static <T extends Message> T read(Parser<T> parser, byte[] bytes) throws InvalidProtocolBufferException {
        T message = DiscardUnknownFieldsParser.wrap(parser).parseFrom(bytes);
        if (!Arrays.equals(message.toByteArray(), bytes)) {
            throw new InvalidProtocolBufferException("not the one form of this message");
        }
        return message;
    }

    /** For a participant, who refuses what can not be read. */
    static <T extends Message> T receive(Parser<T> parser, byte[] bytes) throws CheatedException {
        try {
            return read(parser, bytes);
        } catch (InvalidProtocolBufferException unreadable) {
            throw new CheatedException(Cheat.MALFORMED, "the message can not be read: " + unreadable.getMessage());
        }
    }

    /** For the coordinator, who goes on without its sender. */
    static <T extends Message> T receive(Parser<T> parser, byte[] bytes, String account) throws BadMessageException {
        try {
            return read(parser, bytes);
        } catch (InvalidProtocolBufferException unreadable) {
            throw new BadMessageException(account, "it can not be read: " + unreadable.getMessage());
        }
    }
}
