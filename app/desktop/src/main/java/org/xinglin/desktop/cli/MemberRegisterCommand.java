package org.xinglin.desktop.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.RegisterMember;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Enters this home into the consortium. */
@Command(
        name = "register",
        description =
                "Enters this home into the consortium, with its encryption key and the proof that the key is its own.")
final class MemberRegisterCommand extends SendingCommand {
    @Option(
            names = "--under",
            paramLabel = "HOSPITAL",
            description = "For a doctor or patient: the hospital, by account or name.")
    @Nullable
    private String hospital;

    @Override
    int run(Session session, Output output) throws Failed {
        RegisterMember register = session.access().register();
        Member member = hospital == null
                ? register.register(
                        session.identity().role(), session.identity().name())
                : register.registerUnder(
                        session.access().find().find(hospital).account(),
                        session.identity().role(),
                        session.identity().name());
        output.result(
                Map.of(
                        "account", member.account().text(),
                        "name", member.name(),
                        "status", member.status().name().toLowerCase(Locale.ROOT)),
                member.name() + " is registered, " + member.status().name().toLowerCase(Locale.ROOT) + ".");
        return ExitCode.DONE;
    }
}
