package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.PatientView;
import org.xinglin.core.access.Revocation;
import org.xinglin.core.access.Revocation.Afterwards;
import org.xinglin.core.access.RevokeAccess;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a permission back. */
@Command(
        name = "revoke",
        description = {
            "Takes a permission back at once, and seals the record anew under another key, so that a key that somebody"
                    + " kept opens nothing that is stored from now on.",
            "What was read stays read: a copy already made can not be recalled. A patient names the record by its CID."
        })
final class AccessRevokeCommand extends SendingCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "RECORD|CID", description = "A record id of this home.")
    private String record = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "MEMBER",
            description = "An account (0x...) or a member's name.")
    private String member = "";

    @Option(names = "--role", paramLabel = "ROLE", description = "The permission of this role instead of a member's.")
    @Nullable
    private String role;

    @Option(names = "--keep-key", description = "Only the permission goes; the record keeps its key and its CID.")
    private boolean keepKey;

    @Option(names = "--resume", description = "Finishes re-encryptions that were cut off; nothing else.")
    private boolean resume;

    @Override
    int run(Session session, Output output) throws Failed {
        if (resume) {
            return resumed(session, output);
        }
        if (record.isEmpty() || (role == null) == member.isEmpty()) {
            throw new UsageException("Say which record and whose permission: a member, or --role.");
        }
        if (session.identity().role() == Role.PATIENT) {
            return asPatient(session, output);
        }
        RecordId id = Arguments.recordId(record);
        RevokeAccess revoke = session.access().revoke();
        Revocation done = role == null
                ? revoke.revoke(id, session.access().find().find(member), !keepKey, Progress.NONE)
                : revoke.revoke(id, AccessWords.role(role), !keepKey, Progress.NONE);
        tell(done, output);
        return done.unfinished().isEmpty()
                ? ExitCode.DONE
                : ExitCode.of(done.unfinished().get());
    }

    private int resumed(Session session, Output output) throws Failed {
        List<Revocation> taken = session.access().revoke().resume(Progress.NONE);
        taken.forEach(one -> tell(one, output));
        if (taken.isEmpty()) {
            output.remark("Nothing was cut off.");
        }
        return taken.stream()
                .flatMap(one -> one.unfinished().stream())
                .findFirst()
                .map(ExitCode::of)
                .orElse(ExitCode.DONE);
    }

    private int asPatient(Session session, Output output) throws Failed {
        Digest digest = Arguments.digest(session, record);
        PatientView view = session.access().desk().patients().view();
        if (role != null) {
            Digest transaction = view.revoke(digest, AccessWords.role(role));
            told(digest, transaction, Afterwards.CLOSED, output);
            return ExitCode.DONE;
        }
        WalletAddress account = session.access().find().find(member).account();
        Digest transaction = view.revoke(digest, account);
        told(digest, transaction, view.afterwards(digest, account), output);
        return ExitCode.DONE;
    }

    private static void told(Digest digest, Digest transaction, Afterwards afterwards, Output output) {
        output.result(
                Map.of(
                        "record", digest.hex(),
                        "transaction", transaction.hex(),
                        "afterwards", AccessWords.afterwards(afterwards)),
                "This permission is gone. What was read stays read. Transaction " + transaction);
        warn(afterwards, output);
    }

    private void tell(Revocation done, Output output) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("record", done.record().toString());
        fields.put("grantee", role == null ? member : "role:" + role);
        fields.put("transaction", done.transaction().map(Digest::hex).orElse(""));
        fields.put("cid", done.resealed().map(MedicalRecord::cid).map(Cid::text).orElse(""));
        fields.put("unfinished", done.unfinished().map(Failure::code).orElse(""));
        fields.put("afterwards", AccessWords.afterwards(done.afterwards()));
        fields.put(
                "lost",
                done.lost().stream().map(one -> one.member().account().text()).toList());
        output.result(fields, sentence(done));
        done.lost()
                .forEach(one -> output.remark(one.member().name() + " could not be given the new key: "
                        + AccessWords.barrier(one.barrier())));
        warn(done.afterwards(), output);
        if (done.unfinished().isPresent()) {
            output.remark("It could not be sealed anew yet; later: xinglin access revoke --resume");
            output.failure(done.unfinished().get());
        }
    }

    private static String sentence(Revocation done) {
        boolean known = done.transaction().isPresent() || done.resealed().isPresent();
        String gone = known ? "The permission is gone." : "Record " + done.record() + " is not finished yet.";
        String sealed = done.resealed()
                .map(one -> " It lies under a new key now: " + one.cid() + ".")
                .orElse("");
        return gone + sealed + " What was read stays read."
                + done.transaction().map(hash -> " Transaction " + hash).orElse("");
    }

    private static void warn(Afterwards afterwards, Output output) {
        switch (afterwards) {
            case CLOSED -> {}
            case READS_ON ->
                output.remark("STILL READS: a role or an emergency lets this member pass all the same. Take that back,"
                        + " too: xinglin access list.");
            case UNKNOWN -> output.remark("The chain did not say whether anything else lets this member pass.");
        }
    }
}
