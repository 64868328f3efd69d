import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { HindranceText } from "./hindrance-text";

it("names the limit that was passed and what to do instead", () => {
  render(
    <HindranceText hindrance={{ code: "text-too-long", limit: 4096, alternative: "split" }} />,
  );
  expect(
    screen.getByText(
      "Não enviada: o WhatsApp aceita até 4.096 caracteres aqui. Divida em mais mensagens.",
    ),
  ).toBeVisible();
});

it("says less where less is known", () => {
  render(<HindranceText hindrance={{ code: "brand-new", limit: 7, alternative: "pray" }} />);
  expect(screen.getByText("Não enviada: o servidor não aceitou a mensagem.")).toBeVisible();
});
