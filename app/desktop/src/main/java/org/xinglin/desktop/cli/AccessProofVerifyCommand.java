package org.xinglin.desktop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.ledger.ProvenEvents;
import org.xinglin.ledger.proof.Expected;
import org.xinglin.ledger.proof.ProvenAccess;
import org.xinglin.ledger.proof.Unproven;
import org.xinglin.ledger.proof.VerifyAccessProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a proof of access without home, node or network. */
@Command(
        name = "proof-verify",
        description = {
            "Checks a proof of access without home, node or network. Exit code 4 when it does not hold.",
            "Anybody can make a chain and contracts of his own: name what the consortium published, --access, --consortium"
                    + " and --genesis or every --validator. Without them nothing is compared, and the exit code is 6."
        })
final class AccessProofVerifyCommand extends ToolCommand {
    @Parameters(paramLabel = "FILE", description = "The proof.")
    private Path file = Path.of("");

    @Option(names = "--record", paramLabel = "DIGEST", description = "The record it must be about (0x...).")
    @Nullable
    private String record;

    @Option(names = "--member", paramLabel = "ACCOUNT", description = "The member it must be about (0x...).")
    @Nullable
    private String member;

    @Option(names = "--at", paramLabel = "TIME", description = "The time it must be about (2026-11-21T12:00:00Z).")
    @Nullable
    private String at;

    @Option(names = "--genesis", paramLabel = "HASH", description = "The hash that block zero must have.")
    @Nullable
    private String genesis;

    @Option(
            names = "--validator",
            paramLabel = "ACCOUNT",
            description = "A validator that the chain must have; name all of them.")
    private List<String> validators = new ArrayList<>();

    @Option(
            names = "--access",
            paramLabel = "ACCOUNT",
            description = "The contract MedicalAccess that it must be about.")
    @Nullable
    private String access;

    @Option(
            names = "--consortium",
            paramLabel = "ACCOUNT",
            description = "The contract Consortium that it must be about.")
    @Nullable
    private String consortium;

    @Override
    int run(Output output) throws Failed {
        try {
            ProvenAccess proof = VerifyAccessProof.verify(Files.readAllBytes(file));
            Expected known = expected();
            known.require(proof);
            output.result(fields(proof, known), text(proof, known));
            return known.namesChainAndContracts() ? ExitCode.DONE : ExitCode.NOT_COMPARED;
        } catch (Unproven why) {
            throw new Failed(new Failure.Tampered(file + ": " + why.why()), why);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
        }
    }

    private Expected expected() throws Failed {
        List<WalletAddress> all = new ArrayList<>();
        for (String validator : validators) {
            all.add(account(validator));
        }
        return new Expected(
                read(record, Digest::ofHex),
                read(member, WalletAddress::new),
                Arguments.instant(at),
                read(genesis, Digest::ofHex),
                all,
                read(access, WalletAddress::new),
                read(consortium, WalletAddress::new));
    }

    private static WalletAddress account(String text) throws Failed {
        return read(text, WalletAddress::new).orElseThrow();
    }

    private static <T> Optional<T> read(@Nullable String text, Function<String, T> form) throws Failed {
        try {
            return text == null ? Optional.empty() : Optional.of(form.apply(text));
        } catch (IllegalArgumentException e) {
            throw new UsageException("This is not 0x and the hexadecimal digits that are wanted: " + text);
        }
    }

    private static Map<String, Object> fields(ProvenAccess proof, Expected known) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("chainAndContractsCompared", known.namesChainAndContracts());
        fields.put("couldRead", proof.couldRead());
        fields.put("basis", basis(proof));
        fields.put("record", proof.claim().record().hex());
        fields.put("member", proof.claim().member().text());
        fields.put("at", proof.claim().at().toString());
        fields.put("block", proof.height());
        fields.put("sealed", proof.sealed().toString());
        fields.put("laterBlocksRuledOut", proof.lastBefore());
        fields.put("genesis", proof.genesis().hex());
        fields.put(
                "validators",
                proof.validators().stream().map(WalletAddress::text).toList());
        fields.put("access", proof.claim().access().text());
        fields.put("consortium", proof.claim().consortium().text());
        fields.put(
                "events",
                ProvenEvents.decode(proof).stream()
                        .map(AccessProofVerifyCommand::event)
                        .toList());
        return fields;
    }

    private static Map<String, Object> event(EventSeen event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("block", event.height().value());
        fields.put("event", event.name());
        fields.put("fields", event.fields());
        return fields;
    }

    private static List<String> text(ProvenAccess proof, Expected known) {
        List<String> text = new ArrayList<>();
        text.add(headline(proof, known));
        Instant at = proof.claim().at();
        line(text, "Record", proof.claim().record().hex());
        line(text, "Member", proof.claim().member().text());
        line(text, "At", at.toString());
        line(text, "Block", proof.height() + ", sealed " + proof.sealed());
        line(
                text,
                "",
                proof.lastBefore()
                        ? "It was the last block at that time."
                        : "It was the newest block when the proof was made: nothing is shown about any later time.");
        line(text, "Block zero", proof.genesis().hex());
        proof.validators().forEach(validator -> line(text, "Validator", validator.text()));
        line(text, "MedicalAccess", proof.claim().access().text());
        line(text, "Consortium", proof.claim().consortium().text());
        ProvenEvents.decode(proof)
                .forEach(event ->
                        line(text, "Event", "block " + event.height() + " " + event.name() + " " + event.fields()));
        return text;
    }

    private static String headline(ProvenAccess proof, Expected known) {
        String shown = proof.couldRead()
                ? "the member could read the record (" + basis(proof) + ")."
                : "the member could not read the record.";
        String when = proof.lastBefore() ? "At " + proof.claim().at() + " " : "In block " + proof.height() + " ";
        return known.namesChainAndContracts()
                ? when + shown
                : "NOT COMPARED with the consortium's chain and contracts. If they are the ones below: " + when + shown;
    }

    private static String basis(ProvenAccess proof) {
        return proof.basis().name().toLowerCase(Locale.ROOT);
    }

    private static void line(List<String> text, String label, String value) {
        text.add(String.format("%-14s %s", label, value));
    }
}
