package com.imobhub.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The files that everybody has on the simulated phone; all made for it. */
@Component
class Samples {

    /**
     * @param name what the control API calls it
     * @param filename what its owner calls it
     */
    record Sample(String name, MediaKind kind, boolean voice, boolean animated, String mimeType, String filename) {

        Resource content() {
            return new ClassPathResource("simulator/samples/" + name);
        }
    }

    private static final List<Sample> ALL = List.of(
            of("fachada.jpg", MediaKind.IMAGE, "image/jpeg", "Fachada.jpg"),
            of("planta.png", MediaKind.IMAGE, "image/png", "Planta.png"),
            of("visita.mp4", MediaKind.VIDEO, "video/mp4", "Visita.mp4"),
            new Sample("recado.ogg", MediaKind.AUDIO, true, false, "audio/ogg; codecs=opus", "Recado.ogg"),
            of("vinheta.mp3", MediaKind.AUDIO, "audio/mpeg", "Vinheta.mp3"),
            of("proposta.pdf", MediaKind.DOCUMENT, "application/pdf", "Proposta – Edifício Exemplo nº 51.pdf"),
            of("figurinha.webp", MediaKind.STICKER, "image/webp", "Figurinha.webp"),
            new Sample("figurinha-animada.webp", MediaKind.STICKER, false, true, "image/webp", "Figurinha.webp"));

    List<Sample> all() {
        return ALL;
    }

    Optional<Sample> find(String name) {
        return ALL.stream().filter(sample -> sample.name().equals(name)).findFirst();
    }

    /** The first of a kind: the voice note among the sounds when a voice note is wanted. */
    Sample usual(MediaKind kind, boolean voice) {
        return ALL.stream()
                .filter(sample -> sample.kind() == kind && sample.voice() == voice)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Arrays.toString(MediaKind.values())));
    }

    private static Sample of(String name, MediaKind kind, String mimeType, String filename) {
        return new Sample(name, kind, false, false, mimeType, filename);
    }
}
