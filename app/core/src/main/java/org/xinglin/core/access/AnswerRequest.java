package org.xinglin.core.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xinglin.core.audit.Act;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.MedicalRecord;

/** Approves or denies a request. Where four eyes are demanded, two different operators approve the same terms. */
public final class AnswerRequest {
    private static final int LONGEST_REASON = 64;
    private final AccessPorts ports;
    private final GrantAccess grant;
    private final Readers readers;

    public AnswerRequest(AccessPorts ports) {
        this.ports = ports;
        this.grant = new GrantAccess(ports);
        this.readers = new Readers(ports);
    }

    /**
     * @return the report of the grant; a record in {@link GrantReport#waiting} waits for a second operator
     * @throws Failed Invalid UNKNOWN_REQUEST, UNKNOWN_RECORD, NO_PURPOSE; NotAllowed SECOND_OPERATOR, and as GrantAccess
     */
    public GrantReport approve(Digest record, WalletAddress requester, Terms terms) throws Failed {
        return ports.guard()
                .act(
                        Act.ANSWER_REQUEST,
                        subject("approve", record, requester),
                        () -> approved(record, requester, terms),
                        GrantReport::summary);
    }

    /** @param reason 1 to 64 bytes, public on the chain @throws Failed Invalid UNKNOWN_REQUEST, NO_REASON; Refused */
    public Digest deny(Digest record, WalletAddress requester, String reason) throws Failed {
        int length = reason.strip().getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > LONGEST_REASON) {
            throw Failed.invalid(Problem.NO_REASON, "1-64");
        }
        return ports.guard().act(Act.ANSWER_REQUEST, subject("deny", record, requester), () -> {
            requireWaiting(record, requester);
            Digest transaction = ports.chain().requests().deny(record, requester, reason.strip());
            ports.books().approvals().remove(record, requester.text());
            return transaction;
        });
    }

    private GrantReport approved(Digest record, WalletAddress requester, Terms terms) throws Failed {
        requireWaiting(record, requester);
        MedicalRecord ours = ports.catalogue()
                .findByDigest(record)
                .orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_RECORD, record.hex()));
        Member member = readers.now(requester);
        return grant.written(List.of(ours), Grantees.of(member), terms, Progress.NONE);
    }

    private void requireWaiting(Digest record, WalletAddress requester) throws Failed {
        boolean waiting = ports.chain().requests().received().stream()
                .anyMatch(request -> request.state() == AccessRequest.State.WAITING
                        && request.record().equals(record)
                        && request.requester().equals(requester));
        if (!waiting) {
            throw Failed.invalid(Problem.UNKNOWN_REQUEST, requester.text());
        }
    }

    private static String subject(String answer, Digest record, WalletAddress requester) {
        return answer + " " + record.hex() + " " + requester.text();
    }
}
