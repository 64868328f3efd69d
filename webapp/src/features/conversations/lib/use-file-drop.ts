import { useRef, useState, type DragEvent } from "react";

const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");

/** Files that are dragged over something and let go there. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  /** Every child that is entered says so, and every one that is left. */
  const depth = useRef(0);

  const enter = (step: number) => {
    depth.current += step;
    setOver(depth.current > 0);
  };
  return {
    over,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (bringsFiles(event)) enter(1);
      },
      onDragLeave: (event: DragEvent) => {
        if (bringsFiles(event)) enter(-1);
      },
      onDragOver: (event: DragEvent) => {
        if (bringsFiles(event)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        enter(-depth.current);
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
