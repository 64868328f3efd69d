package com.imobhub.conversations.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.domain.MediaKind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilenamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"Proposta Maria & João – nº 3.pdf", "planta 🏡.png", "contrato.v2.docx", "ata (1).pdf", "合同.pdf"
            })
    void ordinaryNamesStay(String name) {
        assertThat(Filenames.harmless(name)).contains(name);
    }

    /** Written as the fixture in-document-nasty-filename.json has it. */
    @Test
    void theNastyNameIsJustAName() {
        assertThat(Filenames.harmless("../../etc/cron.d/x\0<script>\"\r\n.pdf")).contains("x_script__.pdf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            C:\\Windows\\evil.exe        | evil.exe
            ..\\..\\a.txt                | a.txt
            /etc/passwd                  | passwd
            .htaccess                    | htaccess
            ...                          |
            ..                           |
            a/                           |
            con                          | _con
            CON.txt                      | _CON.txt
            lpt1.pdf                     | _lpt1.pdf
            console.pdf                  | console.pdf
            a:b*c?.pdf                   | a_b_c_.pdf
            50%41.pdf                    | 50_41.pdf
            `trailing. . `               | trailing
            """)
    void whatASystemCouldTripOverIsGone(String typed, String harmless) {
        assertThat(Filenames.harmless(typed).orElse(null)).isEqualTo(harmless);
    }

    @Test
    void nothingTurnsTheReadingDirectionOrHides() {
        assertThat(Filenames.harmless("foto\u202Egpj.exe")).contains("fotogpj.exe");
        assertThat(Filenames.harmless("a\u2066b\u200B\uFEFF\u200Fc\u2028d\u0085e\tf.pdf"))
                .contains("abcdef.pdf");
        assertThat(Filenames.harmless("\uD800x\uDC00.pdf")).contains("\uFFFDx\uFFFD.pdf");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\r\n", "\0\0", "\u202E", "/", "\\"})
    void whatLeavesNothingIsNoName(String typed) {
        assertThat(Filenames.harmless(typed)).isEmpty();
    }

    @Test
    void aLongNameIsCutBeforeItsExtensionAndNeverThroughACharacter() {
        var name = Filenames.harmless("🏡".repeat(5_000) + ".pdf").orElseThrow();

        assertThat(name).endsWith("🏡.pdf").doesNotContain("\uFFFD");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(180);
        assertThat(Filenames.harmless("a." + "x".repeat(5_000)).orElseThrow()).hasSize(180);
    }

    @Test
    void aMissingNameOrExtensionIsMadeUp() {
        var message = UUID.fromString("0190a1b2-0000-7000-8000-00005f3a7c91");

        assertThat(Filenames.complete(null, MediaKind.DOCUMENT, message, ".xlsx"))
                .isEqualTo("document-5f3a7c91.xlsx");
        assertThat(Filenames.complete("contrato", MediaKind.DOCUMENT, message, ".pdf"))
                .isEqualTo("contrato.pdf");
        assertThat(Filenames.complete("casa.jpeg", MediaKind.IMAGE, message, ".jpg"))
                .isEqualTo("casa.jpeg");
        assertThat(Filenames.complete("casa", MediaKind.DOCUMENT, message, "")).isEqualTo("casa");
    }
}
