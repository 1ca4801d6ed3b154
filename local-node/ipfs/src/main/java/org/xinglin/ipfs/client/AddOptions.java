package org.xinglin.ipfs.client;

import org.xinglin.ipfs.unixfs.ImportProfile;

/** How something is added; the profile is always sent in full, so that no node's own settings change the CID. */
public record AddOptions(ImportProfile profile, String name, boolean pin, boolean onlyHash, boolean wrapWithDirectory) {
    /** Pinned, under the product's profile, without a name. */
    public static AddOptions pinned() {
        return new AddOptions(ImportProfile.UNIXFS_V1_2025, "", true, false, false);
    }

    /** Kept until the next garbage collection only. */
    public static AddOptions unpinned() {
        return new AddOptions(ImportProfile.UNIXFS_V1_2025, "", false, false, false);
    }

    public AddOptions named(String newName) {
        return new AddOptions(profile, newName, pin, onlyHash, wrapWithDirectory);
    }

    public AddOptions with(ImportProfile newProfile) {
        return new AddOptions(newProfile, name, pin, onlyHash, wrapWithDirectory);
    }

    public AddOptions hashOnly() {
        return new AddOptions(profile, name, false, true, wrapWithDirectory);
    }

    public AddOptions wrapped() {
        return new AddOptions(profile, name, pin, onlyHash, true);
    }
}
