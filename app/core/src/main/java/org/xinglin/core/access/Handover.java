package org.xinglin.core.access;

import org.xinglin.core.records.MedicalRecord;

/** One record's key to be sealed for one member. */
record Handover(MedicalRecord record, Member member) {}
