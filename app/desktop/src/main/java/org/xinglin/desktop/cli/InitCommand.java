package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.Identity;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.desktop.assembly.HomePremises;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a home. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Makes the vault and the catalogue of a member, and registers the member with the consortium.")
final class InitCommand implements Callable<Integer> {
    @Mixin
    private final HomeOptions options = new HomeOptions();

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "Shown to the other members. Patients register under a pseudonym.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "hospital, doctor, researcher, patient or auditor. Default: ${DEFAULT-VALUE}.")
    private Role role = Role.HOSPITAL;

    @Option(
            names = "--under",
            paramLabel = "HOSPITAL",
            description = "For a doctor or patient: the hospital that vouches for the member, by account or name.")
    @Nullable
    private String hospital;

    @Override
    public Integer call() {
        Output output = options.output();
        try (HomePremises premises = new HomePremises(options.folder())) {
            Identity identity = Identity.of(name, role);
            if (hospital != null) {
                premises.under(hospital);
            }
            NodeAddresses node = premises.readNode(requiredNode());
            try (Secret password = newPassword();
                    Session session = premises.setUp(identity, options.operator(), password, node)) {
                told(session, output);
            }
            return ExitCode.DONE;
        } catch (Failed failed) {
            output.failure(failed.failure());
            return ExitCode.of(failed.failure());
        }
    }

    private String requiredNode() {
        @Nullable String node = options.nodeReference();
        if (node == null) {
            throw new UsageException("Which node? Give --node FILE, the node.json that xinglin-node wrote.");
        }
        return node;
    }

    private Secret newPassword() throws Failed {
        Secret first = options.password("New password, at least 8 characters");
        if (!options.isPrompting()) {
            return first;
        }
        try (Secret second = options.password("The same password again")) {
            if (!first.equals(second)) {
                first.close();
                throw new UsageException("The two passwords differ. Nothing was made.");
            }
            return first;
        }
    }

    private static void told(Session session, Output output) throws Failed {
        Member member = session.access()
                .members()
                .find(session.account())
                .orElseThrow(() ->
                        Failed.invalid(Problem.UNKNOWN_MEMBER, session.account().text()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("account", member.account().text());
        fields.put("name", member.name());
        fields.put("role", member.role().word());
        fields.put("active", member.active());
        String state = member.active() ? "is a member" : "waits to be admitted by an administrator of the consortium";
        String sentence = String.format(
                Locale.ROOT,
                "%s (%s) %s. Account %s",
                member.name(),
                member.role().word(),
                state,
                member.account());
        output.result(
                fields,
                List.of(sentence, "Keep the password safe: without it the records can not be opened by anybody."));
    }
}
