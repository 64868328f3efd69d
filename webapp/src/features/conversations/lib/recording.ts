/** The first of these that this browser records; the server makes a voice note of the first two. */
const types = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];
const bitsPerSecond = 32_000;

export interface Recording {
  /** How loud it is right now, from 0 to 1. */
  level: () => number;
  /** Ends it and gives what was recorded. */
  finish: () => Promise<File>;
  /** Ends it and forgets it. */
  cancel: () => void;
}

/** Starts to record the microphone; rejects when that is not allowed or there is none. */
export async function startRecording(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
  });
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, {
    ...(mimeType === undefined ? {} : { mimeType }),
    audioBitsPerSecond: bitsPerSecond,
  });
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const chunks: Blob[] = [];
  recorder.addEventListener("dataavailable", ({ data }) => chunks.push(data));
  recorder.start(1_000);

  const release = () => {
    stream.getTracks().forEach((track) => track.stop());
    if (context.state !== "closed") void context.close();
  };
  return {
    level: () => loudness(analyser),
    finish: async () => {
      const ended = new Promise((resolve) => recorder.addEventListener("stop", resolve));
      if (recorder.state !== "inactive") {
        recorder.stop();
        await ended;
      }
      release();
      return new File(chunks, "voz", { type: recorder.mimeType });
    },
    cancel: () => {
      if (recorder.state !== "inactive") recorder.stop();
      release();
    },
  };
}

function loudness(analyser: AnalyserNode) {
  const samples = new Float32Array(analyser.fftSize);
  analyser.getFloatTimeDomainData(samples);
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.min(1, Math.sqrt(power) * 3);
}
