package org.xinglin.views.storage;

import org.xinglin.core.records.Category;
import org.xinglin.core.storage.ReplicationPolicy;

/** What is wanted for a category. */
public record PolicyRow(Category category, ReplicationPolicy policy) {}
