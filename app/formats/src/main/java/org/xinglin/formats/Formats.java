package org.xinglin.formats;

import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.xinglin.core.access.ConsentForm;
import org.xinglin.core.audit.AuditExport;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.Sources;
import org.xinglin.core.records.reading.FileReading;
import org.xinglin.core.records.reading.FolderReading;
import org.xinglin.core.records.viewing.Hideaway;
import org.xinglin.core.records.viewing.Viewing;
import org.xinglin.formats.archive.LocatedSources;
import org.xinglin.formats.archive.WalkedFolders;
import org.xinglin.formats.audit.StreamedAuditExport;
import org.xinglin.formats.consent.FhirConsentForm;
import org.xinglin.formats.dicom.DicomReading;
import org.xinglin.formats.dicom.DicomViewing;
import org.xinglin.formats.document.CsvReading;
import org.xinglin.formats.document.CsvViewing;
import org.xinglin.formats.document.PdfReading;
import org.xinglin.formats.document.PdfViewing;
import org.xinglin.formats.fhir.FhirReading;
import org.xinglin.formats.fhir.FhirViewing;
import org.xinglin.formats.fhir.FhirXmlReading;
import org.xinglin.formats.fhir.FhirXmlViewing;
import org.xinglin.formats.fhir.R4;
import org.xinglin.formats.hiding.EncryptedHideaway;
import org.xinglin.formats.view.KindViewing;
import org.xinglin.formats.view.OtherViewing;
import org.xinglin.formats.view.SafeViewing;

/** The one door to this module: what it has for each port. */
public final class Formats {
    private final R4 r4 = new R4();
    private final FhirReading fhir = new FhirReading(r4);

    public Formats() {
        // PDFBox draws images through ImageIO, which would otherwise put them into temporary files in clear
        ImageIO.setUseCache(false);
    }

    public FileReading fileReading() {
        DicomReading dicom = new DicomReading();
        return new SniffingFileReading(Map.of(
                MediaKind.FHIR, fhir,
                MediaKind.DICOM, dicom,
                MediaKind.DICOM_DAMAGED, dicom,
                MediaKind.DICOM_WITHOUT_META, dicom,
                MediaKind.PDF, new PdfReading(),
                MediaKind.CSV, new CsvReading(),
                MediaKind.OTHER, new FhirXmlReading(fhir, r4)));
    }

    public FolderReading folderReading() {
        return new WalkedFolders();
    }

    public Sources sources() {
        return new LocatedSources(FhirReading.PART_MARK, fhir::part);
    }

    public Viewing viewing() {
        KindViewing dicom = new DicomViewing();
        return new SafeViewing(
                Map.of(
                        MediaKind.FHIR,
                        new FhirViewing(),
                        MediaKind.DICOM,
                        dicom,
                        MediaKind.DICOM_DAMAGED,
                        dicom,
                        MediaKind.DICOM_WITHOUT_META,
                        dicom,
                        MediaKind.PDF,
                        new PdfViewing(),
                        MediaKind.CSV,
                        new CsvViewing()),
                new FhirXmlViewing(r4, new OtherViewing()));
    }

    /** @param folder of its own, below the home */
    public Hideaway hideaway(Path folder) {
        return new EncryptedHideaway(folder);
    }

    public AuditExport auditExport() {
        return new StreamedAuditExport(r4);
    }

    public ConsentForm consentForm() {
        return new FhirConsentForm(r4);
    }
}
