/** Somebody with a simulated phone, who does there what the simulator's control API offers. */
export function person(origin, number, name) {
  const post = async (what, body) => {
    const answer = await fetch(`${origin}/simulator/api/people/${number}/${what}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return {
    /** Writes one message and answers with its id. */
    write: async (message) => (await post("messages", { name, ...message })).id,
    react: (messageId, emoji) => post("reactions", { messageId, emoji }),
    edit: (messageId, text) => post("edits", { messageId, text }),
    takeBack: (messageId) => post("deletions", { messageId }),
    changeNumber: (phone) => post("number", { phone }),
    /** What the agency writes in its own app. */
    hearFromAgency: async (message) => (await post("echoes", message)).id,
  };
}
