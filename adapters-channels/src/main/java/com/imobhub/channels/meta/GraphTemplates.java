package com.imobhub.channels.meta;

import com.imobhub.channels.domain.ListedTemplate;
import com.imobhub.channels.domain.TemplateSource;
import com.imobhub.channels.domain.WhatsAppNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Has the Graph API list the templates of an account, page by page (wire-formats.md §1.4 and §8). */
@Component
class GraphTemplates implements TemplateSource {

    private static final String FIELDS =
            "name,language,status,category,parameter_format,components,quality_score,rejected_reason";
    private static final String PAGE = "/{account}/message_templates?fields={fields}&limit=100";

    /** An account has 6,000 templates at most. */
    private static final int MOST_PAGES = 200;

    private final GraphReader graph;

    GraphTemplates(GraphReader graph) {
        this.graph = graph;
    }

    /** Pages are followed by their cursor: the address of the next page contains the token. */
    @Override
    public List<ListedTemplate> list(String account, WhatsAppNumber number) {
        var listed = new ArrayList<ListedTemplate>();
        var cursors = new HashSet<String>();
        var page = first(account, number);
        listed.addAll(templates(page));
        while (page.path("paging").has("next")) {
            var after = page.at("/paging/cursors/after").asString("");
            if (!cursors.add(after) || cursors.size() > MOST_PAGES) {
                throw GraphRefusals.unreachable();
            }
            page = graph.get(number, GraphRefusals::ofAccount, PAGE + "&after={after}", account, FIELDS, after);
            listed.addAll(templates(page));
        }
        return listed;
    }

    private JsonNode first(String account, WhatsAppNumber number) {
        return graph.get(number, GraphRefusals::ofAccount, PAGE, account, FIELDS);
    }

    private static List<ListedTemplate> templates(JsonNode page) {
        if (!page.path("data").isArray()) {
            throw GraphRefusals.unreachable();
        }
        return page.path("data")
                .valueStream()
                .flatMap(template -> TemplateAnswer.read(template).stream())
                .toList();
    }
}
