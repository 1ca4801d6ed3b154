package org.xinglin.desktop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.access.AccessRules;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.RebuildCatalogue.Rebuilt;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a lost catalogue again. */
@Command(
        name = "rebuild-catalogue",
        description = {
            "Makes a lost catalogue again from the vault, the sealed keys at the home IPFS node, and the chain, and brings"
                    + " one that was restored from a backup up to the chain: what was destroyed since is destroyed here as"
                    + " well, what got another key since is opened with that. What else the catalogue has stays as it is;"
                    + " destroyed records stay destroyed. The audit log, storage places and policies, the rules about"
                    + " access and which members' keys were compared do not come back this way: a backup has them. Names, by their digests on the chain, the"
                    + " records of this hospital of which no key is left.",
            "Exit codes: 0 done, 4 some keys were altered, are not this vault's, or are lost."
        })
final class VaultRebuildCatalogueCommand extends HomeCommand {
    private static final String CATALOGUE = "catalogue.mv.db";

    @Option(
            names = "--set-aside",
            description = "First rename a catalogue that can not be opened, to " + CATALOGUE + ".damaged.")
    private boolean setAside;

    @Override
    public Integer call() {
        if (setAside) {
            Path file = options.folder().root().resolve(CATALOGUE);
            try {
                if (Files.exists(file)) {
                    Files.move(file, file.resolveSibling(CATALOGUE + ".damaged"));
                }
            } catch (IOException e) {
                throw new UsageException("The catalogue could not be renamed; is a console open, or is there "
                        + CATALOGUE + ".damaged already?");
            }
        }
        return super.call();
    }

    @Override
    int run(Session session, Output output) throws Failed {
        Rebuilt rebuilt = Interruption.stoppable(
                output,
                (total, done) -> output.progress(done + " of " + total + " keys read"),
                progress -> session.records().rebuild().rebuild(progress));
        output.endProgress();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("restored", rebuilt.restored().size());
        fields.put("erased", ids(rebuilt.erased()));
        fields.put("sealedAnew", ids(rebuilt.sealedAnew()));
        fields.put("destroyed", rebuilt.destroyed().size());
        fields.put("unreadable", ids(rebuilt.unreadable()));
        fields.put("unregistered", ids(rebuilt.unregistered()));
        fields.put("lost", rebuilt.lost().stream().map(Digest::hex).toList());
        boolean usual = session.access().desk().rules().book().rules().equals(AccessRules.USUAL);
        fields.put("usualRules", usual);
        output.result(
                fields,
                String.format(
                        Locale.ROOT,
                        "%d records restored, %d destroyed here that were destroyed on the chain, %d with the key they got"
                                + " since, %d stay destroyed, %d keys unreadable, %d never published, %d on the chain"
                                + " without any key: look for those in a backup",
                        rebuilt.restored().size(),
                        rebuilt.erased().size(),
                        rebuilt.sealedAnew().size(),
                        rebuilt.destroyed().size(),
                        rebuilt.unreadable().size(),
                        rebuilt.unregistered().size(),
                        rebuilt.lost().size()));
        if (usual) {
            output.remark(
                    "The rules about access are the usual ones: nothing is under four eyes, and keys need not have been"
                            + " compared. If this hospital had others, set them again before anything is granted (access"
                            + " rules), and compare the members' keys again (member confirm).");
        }
        return rebuilt.unreadable().isEmpty() && rebuilt.lost().isEmpty() ? ExitCode.DONE : ExitCode.TAMPERED;
    }

    private static List<String> ids(List<RecordId> ids) {
        return ids.stream().map(RecordId::toString).toList();
    }
}
