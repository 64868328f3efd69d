import { RouterProvider } from "@tanstack/react-router";
import { router } from "./router";
import "./session-watch";

export function App() {
  return <RouterProvider router={router} />;
}
