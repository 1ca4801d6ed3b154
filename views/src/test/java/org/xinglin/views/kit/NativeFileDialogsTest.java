package org.xinglin.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeFileDialogsTest {
    @ParameterizedTest
    @CsvSource({
        "report.pdf,report.pdf",
        "../../etc/passwd,_.._etc_passwd",
        "..\\..\\windows.ini,_.._windows.ini",
        ".bashrc,bashrc",
        "C:\\x,C__x",
        "肺部 CT.dcm,肺部 CT.dcm",
        "..,record"
    })
    void aTitleProposesANameInTheChosenFolder(String title, String name) {
        assertThat(NativeFileDialogs.proposed(title)).isEqualTo(name);
    }
}
