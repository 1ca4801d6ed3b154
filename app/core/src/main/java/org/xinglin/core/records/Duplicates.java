package org.xinglin.core.records;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Progress;

/** Knows content that is protected already for the same patient, by the keyed mark of the plaintext. */
final class Duplicates {
    private final RecordCatalogue catalogue;
    private final SealSource seal;

    Duplicates(RecordCatalogue catalogue, SealSource seal) {
        this.catalogue = catalogue;
        this.seal = seal;
    }

    /** Reads the source only where a record of the same length makes it worth while. */
    Optional<MedicalRecord> before(ProtectOrder order, Progress progress) throws Failed {
        long bytes = order.source().bytes();
        if (order.manner().again() || bytes < 0 || !catalogue.hasOfLength(order.patient(), bytes)) {
            return Optional.empty();
        }
        return first(catalogue.findByMark(order.patient(), seal.mark(order.source(), progress)));
    }

    /** Once more before it is published: another one may have come in meanwhile. */
    Optional<MedicalRecord> after(ProtectOrder order, Protection stored) {
        return order.manner().again()
                ? Optional.empty()
                : stored.details().mark().flatMap(mark -> first(catalogue.findByMark(order.patient(), mark)));
    }

    static Failed refusing(MedicalRecord there) {
        return new Failed(new Failure.Conflicting(Conflict.DUPLICATE, there.id().toString()));
    }

    private static Optional<MedicalRecord> first(List<MedicalRecord> records) {
        return records.stream().findFirst();
    }
}
