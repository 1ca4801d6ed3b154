package org.xinglin.core.storage;

import java.util.SequencedMap;
import org.xinglin.core.records.Cid;

/** What is to go into an archive file: something that is stored, or a directory of such. */
public sealed interface ArchiveTree {
    /** A tree that lies in the content store. */
    record Stored(Cid cid) implements ArchiveTree {}

    /** A directory over others; the order of its names does not matter. */
    record Folder(SequencedMap<String, ArchiveTree> entries) implements ArchiveTree {}
}
