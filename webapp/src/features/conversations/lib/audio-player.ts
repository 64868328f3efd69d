import { useSyncExternalStore } from "react";
import { createStore, useStore } from "@/lib/store";

interface Playback {
  src: string | null;
  playing: boolean;
  position: number;
  /** Null until the browser knows it; some recordings never tell. */
  length: number | null;
  broken: boolean;
}

const silence: Playback = { src: null, playing: false, position: 0, length: null, broken: false };
const speeds = [1, 1.5, 2] as const;

/**
 * One voice at a time, whichever bubble it belongs to. The sound does not live in the page's tree: it
 * goes on while its bubble is scrolled out of sight.
 */
const playback = createStore<Playback>(silence);
const speed = createStore<(typeof speeds)[number]>(1);
let element: HTMLAudioElement | undefined;

const change = (over: Partial<Playback>) => playback.set({ ...playback.get(), ...over });

function audio(): HTMLAudioElement {
  if (element !== undefined) return element;
  const made = new Audio();
  made.preload = "auto";
  made.addEventListener("timeupdate", () => change({ position: made.currentTime }));
  made.addEventListener("durationchange", () =>
    change({ length: Number.isFinite(made.duration) ? made.duration : null }),
  );
  made.addEventListener("play", () => change({ playing: true, broken: false }));
  made.addEventListener("pause", () => change({ playing: false }));
  made.addEventListener("ended", () => change({ playing: false, position: 0 }));
  made.addEventListener("error", () => {
    if (playback.get().src !== null) change({ playing: false, broken: true });
  });
  element = made;
  return made;
}

function load(src: string) {
  const player = audio();
  if (playback.get().src === src && !playback.get().broken) return player;
  player.pause();
  playback.set({ ...silence, src });
  player.src = src;
  player.defaultPlaybackRate = player.playbackRate = speed.get();
  return player;
}

export function togglePlaying(src: string) {
  const { playing, src: current } = playback.get();
  if (playing && current === src) audio().pause();
  else
    load(src)
      .play()
      .catch(() => undefined);
}

export function seek(src: string, seconds: number) {
  load(src).currentTime = seconds;
  change({ position: seconds });
}

export function nextSpeed() {
  speed.set(speeds[(speeds.indexOf(speed.get()) + 1) % speeds.length] ?? 1);
  if (element !== undefined) element.defaultPlaybackRate = element.playbackRate = speed.get();
}

/** Silence, because one goes elsewhere. */
export function stopPlaying() {
  element?.pause();
  playback.set(silence);
}

/** What is heard of one file. */
export const usePlayback = (src: string) =>
  useSyncExternalStore(playback.subscribe, () => {
    const now = playback.get();
    return now.src === src ? now : silence;
  });

export const useSpeed = () => useStore(speed);
