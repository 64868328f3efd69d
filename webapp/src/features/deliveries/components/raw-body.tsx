import { Copy, Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { OpenedDelivery } from "@/api/types";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { useDownload } from "../api/actions";

interface RawBodyProps {
  id: string;
  body: OpenedDelivery["body"];
}

/** What came, with secrets hidden by the server. */
export function RawBody({ id, body }: RawBodyProps) {
  const { t } = useTranslation();
  const download = useDownload(id);
  const copy = () =>
    copyText(body.text).then(
      () => toast({ text: t("deliveries.copied") }),
      () => toast({ text: t("deliveries.notCopied") }),
    );
  return (
    <section
      aria-labelledby="body-title"
      className="rounded-card border border-border bg-surface pb-1"
    >
      <header className="flex items-center gap-1 py-1.5 pr-2 pl-4">
        <h2 id="body-title" className="flex-1 text-sm font-semibold">
          {t("deliveries.body")}
        </h2>
        <IconButton label={t("deliveries.copy")} onClick={() => void copy()}>
          <Copy aria-hidden className="size-4.5" />
        </IconButton>
        <IconButton
          label={t("deliveries.download")}
          disabled={download.isPending}
          onClick={() => download.mutate()}
        >
          <Download aria-hidden className="size-4.5" />
        </IconButton>
      </header>
      <p className="px-4 pb-2 text-sm text-muted text-pretty">
        {t(body.cut ? "deliveries.bodyCut" : "deliveries.bodyHint")}
      </p>
      <pre
        translate="no"
        dir="ltr"
        className="border-t border-border px-4 py-3 font-mono text-xs wrap-anywhere whitespace-pre-wrap"
      >
        {body.text === "" ? t("deliveries.bodyEmpty") : body.text}
      </pre>
    </section>
  );
}

/** Rejects where the browser has no clipboard for us, as outside of secure contexts. */
async function copyText(text: string) {
  const { clipboard } = navigator as Partial<Navigator>;
  if (clipboard === undefined) throw new Error("no clipboard");
  await clipboard.writeText(text);
}
