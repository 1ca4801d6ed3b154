package org.xinglin.core.access;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.records.MedicalRecord;

/**
 * What a grant will do, before anything is done.
 *
 * @param readers every member who will be able to read, and who can not be given a key
 * @param records what they will be able to read
 * @param role when the grant is to a role: whoever is admitted to it later reads as well, once keys were issued
 * @param secondOperator records for which another operator has to approve the same first
 * @param transactions how many will be signed
 */
public record GrantPreview(
        List<Reader> readers,
        List<MedicalRecord> records,
        Optional<Role> role,
        Terms terms,
        List<RecordId> secondOperator,
        int transactions,
        GasCost cost) {
    public GrantPreview {
        readers = List.copyOf(readers);
        records = List.copyOf(records);
        secondOperator = List.copyOf(secondOperator);
    }

    /**
     * One member.
     *
     * @param barrier why she gets nothing; empty when she will read
     * @param already how many of the records she may read now; empty where there are too many to ask the chain
     */
    public record Reader(Member member, KeyStanding key, Optional<Barrier> barrier, OptionalInt already) {
        public boolean willRead() {
            return barrier.isEmpty();
        }
    }

    /** Those who will read. */
    public long willRead() {
        return readers.stream().filter(Reader::willRead).count();
    }
}
