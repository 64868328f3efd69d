package com.imobhub.channels.application;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.MessageTemplate;
import com.imobhub.channels.TemplateDirectory;
import com.imobhub.channels.TemplateName;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.TemplateForms;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.SearchWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers which message templates there are. All numbers of an account share its templates. */
@Service
@Transactional
public class TemplateDesk implements TemplateDirectory {

    private static final int MOST = 100;

    private final Channels channels;
    private final TemplateForms forms;

    TemplateDesk(Channels channels, TemplateForms forms) {
        this.channels = channels;
        this.forms = forms;
    }

    /**
     * What a channel can choose from.
     *
     * @param items at most 100: those that may be sent first, among them the recently used ones, then by name
     * @param languages all that there are, whatever was searched
     * @param syncedAt when the provider last told them; null for never
     */
    public record TemplateChoice(
            List<MessageTemplate> items,
            List<String> languages,
            @Nullable Instant syncedAt) {

        static final TemplateChoice NONE = new TemplateChoice(List.of(), List.of(), null);
    }

    /**
     * The templates whose name and texts contain all these words, whatever their accents and case.
     *
     * @param language only of this one; null for all
     * @throws Refusal {@code unknown-channel}
     */
    @Transactional(readOnly = true)
    public TemplateChoice search(ChannelId channel, String words, @Nullable String language) {
        var account = known(channel).number().wabaId();
        return account == null
                ? TemplateChoice.NONE
                : new TemplateChoice(
                        forms.search(
                                account,
                                SearchWords.of(words),
                                language == null ? null : new TemplateName(null, "", language).language(),
                                MOST),
                        forms.languages(account),
                        forms.visits(account).answered());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MessageTemplate> find(ChannelId channel, TemplateName template) {
        return account(channel).flatMap(account -> forms.find(account, template));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> usableNames(ChannelId channel, int most) {
        return account(channel).stream()
                .flatMap(account -> forms.search(account, List.of(), null, most).stream())
                .filter(MessageTemplate::usable)
                .map(MessageTemplate::name)
                .distinct()
                .toList();
    }

    @Override
    public void used(ChannelId channel, TemplateName template, Instant at) {
        account(channel).ifPresent(account -> forms.used(account, template, at));
    }

    private Optional<String> account(ChannelId channel) {
        return channels.find(channel).map(it -> it.number().wabaId());
    }

    private Channel known(ChannelId id) {
        return channels.find(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "unknown-channel", "There is no channel " + id.value() + "."));
    }
}
