package org.xinglin.views.kit;

import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.Role;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.training.TaskState;

/** The words for the fixed choices of the hospital's language. */
public final class Labels {
    private Labels() {}

    public static Message of(MediaKind kind) {
        return Message.of(
                switch (kind) {
                    case FHIR -> "kind.fhir";
                    case DICOM -> "kind.dicom";
                    case DICOM_WITHOUT_META -> "kind.dicom-without-header";
                    case DICOM_DAMAGED -> "kind.dicom-damaged";
                    case PDF -> "kind.pdf";
                    case CSV -> "kind.csv";
                    case EMPTY -> "kind.empty";
                    case OTHER -> "kind.other";
                });
    }

    public static Message of(Category category) {
        return Message.of(
                switch (category) {
                    case IMAGING -> "category.imaging";
                    case LABORATORY -> "category.laboratory";
                    case REPORT -> "category.report";
                    case PRESCRIPTION -> "category.prescription";
                    case GENOMICS -> "category.genomics";
                    case OTHER -> "category.other";
                });
    }

    public static Message of(Role role) {
        return Message.of(
                switch (role) {
                    case HOSPITAL -> "role.hospital";
                    case DOCTOR -> "role.doctor";
                    case RESEARCHER -> "role.researcher";
                    case PATIENT -> "role.patient";
                    case AUDITOR -> "role.auditor";
                    case COORDINATOR -> "role.coordinator";
                });
    }

    public static Message of(TaskState state) {
        return Message.of(
                switch (state) {
                    case WAITING -> "task.waiting";
                    case RUNNING -> "task.running";
                    case FINISHED -> "task.finished";
                    case STOPPED -> "task.stopped";
                    case FAILED -> "task.failed";
                });
    }

    public static Message of(Purpose purpose) {
        return Message.of(
                switch (purpose) {
                    case TREATMENT -> "purpose.treatment";
                    case RESEARCH -> "purpose.research";
                    case BILLING -> "purpose.billing";
                    case QUALITY -> "purpose.quality";
                    case PATIENT_REQUEST -> "purpose.patient-request";
                    case LEGAL -> "purpose.legal";
                });
    }
}
