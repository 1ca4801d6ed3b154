package org.xinglin.formats.view;

import java.io.IOException;
import org.xinglin.core.records.viewing.Plaintext;
import org.xinglin.core.records.viewing.RecordView;

/** Shows records of one kind. */
@FunctionalInterface
public interface KindViewing {
    /** @throws IOException when it is damaged */
    RecordView view(Plaintext plaintext) throws IOException;
}
