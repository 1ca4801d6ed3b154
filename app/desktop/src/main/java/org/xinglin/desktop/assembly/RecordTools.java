package org.xinglin.desktop.assembly;

import org.xinglin.core.keys.PersonalMessages;
import org.xinglin.vault.Eip191PersonalMessages;

/** What can be done about records without an unlocked home. */
public final class RecordTools {
    private RecordTools() {}

    public static PersonalMessages personalMessages() {
        return new Eip191PersonalMessages();
    }
}
