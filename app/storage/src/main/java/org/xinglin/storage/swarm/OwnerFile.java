package org.xinglin.storage.swarm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Files that only their owner can read, from their creation on; they appear whole or not at all. */
final class OwnerFile {
    private OwnerFile() {}

    /**
     * Writes a file; with {@code replace} over an existing one, otherwise it fails when there is one. Where {@code like} is
     * given the new file gets its owner, so that a daemon with an account of its own can read what an administrator wrote.
     */
    static void write(Path file, byte[] content, boolean replace, Optional<Path> like) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "a file lies in a folder");
        Path part = Files.createTempFile(folder, ".xinglin-", ".part", ownerOnly(folder));
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            if (like.isPresent()) {
                own(part, like.get());
            }
            if (replace) {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.move(part, target);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Whether group or others may read it; where that can not be told, no. */
    static boolean othersCanRead(Path file) throws IOException {
        if (!isPosix(file)) {
            return false;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return permissions.contains(PosixFilePermission.GROUP_READ)
                || permissions.contains(PosixFilePermission.OTHERS_READ);
    }

    private static void own(Path part, Path like) throws IOException {
        UserPrincipal owner = Files.getOwner(like);
        if (!owner.equals(Files.getOwner(part))) {
            Files.setOwner(part, owner);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        if (isPosix(folder)) {
            return new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            };
        }
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("acl")) {
            return new FileAttribute<?>[0];
        }
        UserPrincipal me = folder.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
        AclEntry mine = AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(me)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build();
        return new FileAttribute<?>[] {new Acl(List.of(mine))};
    }

    /** A Windows access list as a file is made with it: nobody else stands on it. */
    private record Acl(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
        @Override
        public String name() {
            return "acl:acl";
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
