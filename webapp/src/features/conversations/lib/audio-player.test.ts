import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { nextSpeed, seek, stopPlaying, togglePlaying, usePlayback, useSpeed } from "./audio-player";

let heard: HTMLAudioElement[] = [];

beforeEach(() => {
  vi.spyOn(HTMLMediaElement.prototype, "play").mockImplementation(function (
    this: HTMLAudioElement,
  ) {
    heard.push(this);
    this.dispatchEvent(new Event("play"));
    return Promise.resolve();
  });
  vi.spyOn(HTMLMediaElement.prototype, "pause").mockImplementation(function (
    this: HTMLAudioElement,
  ) {
    this.dispatchEvent(new Event("pause"));
  });
});
afterEach(() => {
  stopPlaying();
  heard = [];
});

describe("playing sound", () => {
  it("is heard of one file at a time", () => {
    const a = renderHook(() => usePlayback("/a"));
    const b = renderHook(() => usePlayback("/b"));
    act(() => togglePlaying("/a"));
    expect([a.result.current.playing, b.result.current.playing]).toEqual([true, false]);
    act(() => togglePlaying("/b"));
    expect([a.result.current.playing, b.result.current.playing]).toEqual([false, true]);
    act(() => togglePlaying("/b"));
    expect(b.result.current.playing).toBe(false);
  });

  it("goes on where one points to", () => {
    const a = renderHook(() => usePlayback("/a"));
    act(() => seek("/a", 12));
    expect(a.result.current).toMatchObject({ position: 12, playing: false });
    act(() => togglePlaying("/a"));
    expect(heard.at(-1)?.currentTime).toBe(12);
  });

  it("is as fast as chosen, also of the next file", () => {
    const speed = renderHook(useSpeed);
    act(() => togglePlaying("/a"));
    act(nextSpeed);
    expect(heard.at(-1)?.playbackRate).toBe(1.5);
    act(() => togglePlaying("/b"));
    expect(heard.at(-1)?.playbackRate).toBe(1.5);
    act(nextSpeed);
    expect(speed.result.current).toBe(2);
    act(nextSpeed);
    expect(speed.result.current).toBe(1);
  });

  it("says when a file cannot be heard, and tries it again", () => {
    const a = renderHook(() => usePlayback("/a"));
    act(() => togglePlaying("/a"));
    act(() => void heard.at(-1)?.dispatchEvent(new Event("error")));
    expect(a.result.current).toMatchObject({ broken: true, playing: false });
    act(() => togglePlaying("/a"));
    expect(a.result.current).toMatchObject({ broken: false, playing: true });
  });
});
