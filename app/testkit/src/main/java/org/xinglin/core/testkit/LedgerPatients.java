package org.xinglin.core.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.access.AccessRead;
import org.xinglin.core.access.AccessTrail;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.PatientAccounts;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.testkit.LedgerBooks.Entry;
import org.xinglin.core.testkit.LedgerBooks.Subject;

/** Who the patients are and who read, as one account sees it. */
final class LedgerPatients implements PatientAccounts, AccessTrail {
    private final LedgerBooks books;
    private final WalletAddress self;

    LedgerPatients(LedgerBooks books, WalletAddress self) {
        this.books = books;
        this.self = self;
    }

    @Override
    public Digest bind(Digest subject, WalletAddress patient) throws Failed {
        books.require(books.isActiveAs(self, Role.HOSPITAL), "NotHospital");
        Member member = books.members.get(patient);
        boolean own = member != null && member.hospital().filter(self::equals).isPresent();
        books.require(own && books.isActiveAs(patient, Role.PATIENT), "NotPatient");
        books.patients.put(new Subject(self, subject), patient);
        return books.written("bindPatient");
    }

    @Override
    public Digest unbind(Digest subject) throws Failed {
        books.require(books.isActiveAs(self, Role.HOSPITAL), "NotHospital");
        books.patients.remove(new Subject(self, subject));
        return books.written("unbindPatient");
    }

    @Override
    public Optional<WalletAddress> patientOf(WalletAddress hospital, Digest subject) throws Failed {
        books.check();
        return Optional.ofNullable(books.patients.get(new Subject(hospital, subject)));
    }

    @Override
    public List<AccessRead> readsOf(Digest record) throws Failed {
        books.check();
        return books.reads.stream()
                .filter(read -> read.record().equals(record))
                .toList()
                .reversed();
    }

    @Override
    public List<Digest> recordsAboutMe() throws Failed {
        books.check();
        List<Digest> found = new ArrayList<>();
        for (Map.Entry<Digest, Entry> one : books.records.entrySet()) {
            Entry entry = one.getValue();
            boolean mine = self.equals(books.patients.get(new Subject(entry.owner, entry.subject)));
            if (mine && entry.replacedBy == null) {
                found.add(one.getKey());
            }
        }
        return found;
    }
}
