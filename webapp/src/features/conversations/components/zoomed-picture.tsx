import { useRef, type PointerEvent } from "react";
import { cn } from "@/components/ui/cn";
import { Picture } from "./picture";

export const zooms = [1, 2, 3, 4] as const;

interface ZoomedPictureProps {
  src: string;
  alt: string;
  zoom: number;
  onToggle: () => void;
  onLeave: () => void;
}

/** Fits the window, or is larger and can be dragged about; a press beside it leaves. */
export function ZoomedPicture({ src, alt, zoom, onToggle, onLeave }: ZoomedPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = `${zoom * 100}%`;

  const drag = (event: PointerEvent) => {
    if (event.pointerType !== "mouse" || event.buttons !== 1) return;
    frame.current?.scrollBy(-event.movementX, -event.movementY);
  };

  return (
    <div
      ref={frame}
      data-zoom={zoom}
      onPointerMove={drag}
      className={cn("size-full overflow-auto", zoom > 1 ? "cursor-grab" : "cursor-zoom-in")}
    >
      <div
        style={{ width: size, height: size }}
        className="flex items-center justify-center"
        onClick={(event) => event.target === event.currentTarget && zoom === 1 && onLeave()}
        onDoubleClick={onToggle}
      >
        <Picture
          src={src}
          alt={alt}
          className={cn("object-contain", zoom > 1 ? "size-full" : "max-h-full max-w-full")}
        />
      </div>
    </div>
  );
}
