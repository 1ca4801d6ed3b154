package org.xinglin.learning.data.fhir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.task.FhirSpec;
import org.xinglin.federation.task.Incomplete;
import org.xinglin.learning.data.Examination;
import org.xinglin.learning.data.FolderFiles;
import org.xinglin.learning.data.RowSource;
import org.xinglin.learning.data.RowsBuilder;

/** Reads a folder of Bundles, each {@code .json}, in the order of their names. A file is told by its number in that order. */
public final class BundleReader implements RowSource {
    private final FhirSpec spec;
    private final Incomplete incomplete;

    public BundleReader(FhirSpec spec, Incomplete incomplete) {
        this.spec = spec;
        this.incomplete = incomplete;
    }

    @Override
    public Examination examine(Path folder) throws Failed {
        List<Path> files = FolderFiles.of(folder, List.of(".json"));
        Reading reading = new Reading(RowSource.name(folder), files.size());
        for (Path file : files) {
            reading.file(file);
        }
        return reading.result();
    }

    private final class Reading {
        private final Findings findings = new Findings();
        private final PatientRow rows = new PatientRow(spec);
        /** Which file each patient was in. */
        private final Map<String, Integer> patients = new HashMap<>();

        private final int files;
        private final RowsBuilder builder;
        private final boolean[] seen = new boolean[spec.features().size()];
        private int number;

        Reading(String name, int files) {
            this.files = files;
            this.builder = new RowsBuilder(name);
        }

        void file(Path file) throws Failed {
            number++;
            ResourceReader reader = new ResourceReader(spec, findings);
            try {
                BundleStream.forEach(file, reader);
            } catch (BadBundleException e) {
                findings.refuse(place(), String.valueOf(e.getMessage()));
                return;
            } catch (IOException e) {
                findings.refuse(place(), "can not be read");
                return;
            }
            Map<String, PatientRecord> found = reader.patients();
            if (found.isEmpty()) {
                findings.refuse(place(), "has no patient");
            }
            if (reader.hasStrangers()) {
                findings.note("a file with resources about a patient who is not in it");
            }
            for (Map.Entry<String, PatientRecord> patient : found.entrySet()) {
                patient(patient.getKey(), patient.getValue());
            }
        }

        private String place() {
            return "file " + number + " of " + files;
        }

        private void patient(String id, PatientRecord record) throws Failed {
            Integer before = patients.putIfAbsent(id, number);
            if (before != null) {
                findings.refuse(place(), "has a patient who is in file " + before + " as well");
                return;
            }
            double[] features = rows.features(record);
            for (int j = 0; j < features.length; j++) {
                seen[j] |= !Double.isNaN(features[j]);
            }
            OptionalInt label = rows.label(record);
            boolean whole = DoubleStream.of(features).noneMatch(Double::isNaN);
            if (label.isEmpty() || (!whole && incomplete == Incomplete.DROP)) {
                builder.drop();
            } else {
                builder.add(features, label.getAsInt());
            }
        }

        Examination result() {
            if (files == 0) {
                findings.refuse("the folder", "has no file that ends with .json");
            }
            for (int j = 0; j < seen.length && !patients.isEmpty(); j++) {
                if (!seen[j]) {
                    findings.refuse("feature " + spec.features().get(j).name(), "no patient has it");
                }
            }
            return new Examination(builder.build(), patients.size(), findings.mismatches(), findings.notes());
        }
    }
}
