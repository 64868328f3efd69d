import { useEffect } from "react";
import { stopPlaying } from "./audio-player";

/** A voice is stopped where it was started: elsewhere there is no button for it. */
export const useSilenceOnLeaving = () => useEffect(() => stopPlaying, []);
