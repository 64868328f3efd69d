import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import { violations } from "@/test/axe";
import { me } from "@/test/samples";
import { server } from "@/test/server";
import { LoginPage } from "./login-page";

const url = "http://localhost/api/auth/login";

const problem = (code: string, status: number, headers: Record<string, string> = {}) =>
  HttpResponse.json(
    { type: `urn:imobhub:problem:${code}`, title: code, status },
    { status, headers },
  );

async function signInWith(email: string, password: string) {
  const onSignedIn = vi.fn();
  render(<LoginPage ended={false} onSignedIn={onSignedIn} />);
  const user = userEvent.setup();
  if (email !== "") await user.type(screen.getByLabelText("E-mail"), email);
  if (password !== "") await user.type(screen.getByLabelText("Senha"), password);
  await user.click(screen.getByRole("button", { name: "Entrar" }));
  return { onSignedIn, user };
}

describe("the log-in page", () => {
  it("signs in, with the e-mail trimmed", async () => {
    let body: unknown;
    server.use(
      http.post(url, async ({ request }) => {
        body = await request.json();
        const expiresAt = new Date(Date.now() + 900_000).toISOString();
        return HttpResponse.json({ accessToken: "t", expiresAt, user: me });
      }),
    );
    const { onSignedIn } = await signInWith(" roberta@imob.com.br ", "segredo-10");
    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledWith(me));
    expect(body).toEqual({ email: "roberta@imob.com.br", password: "segredo-10" });
  });

  it("says what is missing, beside the field, without asking the server", async () => {
    await signInWith("", "");
    expect(screen.getByLabelText("E-mail")).toHaveAccessibleDescription("Digite seu e-mail.");
    expect(screen.getByLabelText("Senha")).toHaveAccessibleDescription("Digite sua senha.");
    expect(screen.getByLabelText("E-mail")).toHaveFocus();
  });

  it("does not say which of the two was wrong", async () => {
    server.use(http.post(url, () => problem("invalid-credentials", 401)));
    await signInWith("a@b.c", "errada");
    expect(await screen.findByRole("alert")).toHaveTextContent("E-mail ou senha não conferem");
  });

  it("says how long to wait after too many attempts", async () => {
    server.use(http.post(url, () => problem("too-many-attempts", 429, { "Retry-After": "90" })));
    await signInWith("a@b.c", "errada");
    expect(await screen.findByRole("alert")).toHaveTextContent("em 2 minutos");
  });

  it("keeps what was typed when the server cannot be reached", async () => {
    server.use(http.post(url, () => HttpResponse.error()));
    await signInWith("a@b.c", "segredo-10");
    expect(await screen.findByRole("alert")).toHaveTextContent("Não conseguimos falar");
    expect(screen.getByLabelText("Senha")).toHaveValue("segredo-10");
  });

  it("shows the password on demand", async () => {
    render(<LoginPage ended={false} onSignedIn={vi.fn()} />);
    await userEvent.click(screen.getByRole("button", { name: "Mostrar senha" }));
    expect(screen.getByLabelText("Senha")).toHaveAttribute("type", "text");
  });

  it("explains why one is here after a session has ended, accessibly", async () => {
    render(<LoginPage ended onSignedIn={vi.fn()} />);
    expect(screen.getByRole("status")).toHaveTextContent("Sua sessão terminou");
    expect(await violations()).toEqual([]);
  });
});
