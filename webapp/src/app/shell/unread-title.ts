const counted = /^\(\d+\) /;

/** Pages name themselves; the unread count goes in front, whichever page it is. */
export function showUnread(unread: number) {
  const show = () => {
    const bare = document.title.replace(counted, "");
    const title = unread > 0 ? `(${unread}) ${bare}` : bare;
    if (document.title !== title) document.title = title;
  };
  show();
  const observer = new MutationObserver(show);
  observer.observe(document.head, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
