package com.imobhub.conversations.persistence;

import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Context.Ad;
import com.imobhub.conversations.domain.Context.Forwarded;
import com.imobhub.conversations.domain.Context.Product;
import com.imobhub.conversations.domain.MediaKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How contents and contexts are written in columns: a type, a text that is searched, and JSON for everything else. */
@Component
class Contents {

    /** What {@link Context} says beyond the quote. */
    private record Rest(
            Forwarded forwarded,
            @Nullable Ad ad,
            @Nullable Product product,
            @Nullable String participant) {}

    private final JsonMapper json;

    Contents(JsonMapper json) {
        this.json = json;
    }

    @Nullable
    String json(Content content) {
        return content instanceof Content.Text ? null : json.writeValueAsString(content);
    }

    @Nullable
    String rest(Context context) {
        var rest = new Rest(context.forwarded(), context.ad(), context.product(), context.participant());
        return rest.equals(new Rest(Forwarded.NO, null, null, null)) ? null : json.writeValueAsString(rest);
    }

    Content content(ResultSet row) throws SQLException {
        var type = row.getString("type");
        return type.equals("text")
                ? new Content.Text(row.getString("text"))
                : json.readValue(row.getString("content"), kind(type));
    }

    private static Class<? extends Content> kind(String type) {
        return switch (type) {
            case "location" -> Content.Location.class;
            case "contacts" -> Content.ContactCards.class;
            case "choice" -> Content.Choice.class;
            case "flow" -> Content.FlowAnswer.class;
            case "order" -> Content.Order.class;
            case "buttons" -> Content.Buttons.class;
            case "list" -> Content.ListMenu.class;
            case "template" -> Content.Template.class;
            case "system" -> Content.SystemNote.class;
            case "unsupported" -> Content.Unsupported.class;
            default -> media(type);
        };
    }

    private static Class<? extends Content> media(String type) {
        MediaKind.of(type);
        return Content.Media.class;
    }

    Context context(ResultSet row) throws SQLException {
        var quotes = row.getString("quoted_provider_id");
        var rest = row.getString("context");
        if (rest == null) {
            return quotes == null ? Context.NONE : Context.quoting(quotes);
        }
        var told = json.readValue(rest, Rest.class);
        return new Context(quotes, told.forwarded(), told.ad(), told.product(), told.participant());
    }

    static String type(Content content) {
        return MessageView.type(content);
    }

    static @Nullable String text(Content content) {
        return MessageView.text(content);
    }
}
